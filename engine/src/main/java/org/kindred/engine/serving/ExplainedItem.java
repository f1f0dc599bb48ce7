package org.kindred.engine.serving;

import java.util.List;

/**
 * An item of a list, and what speaks for it.
 *
 * @param causes strongest first; empty when nothing was found in time
 */
public record ExplainedItem(ScoredItem scored, List<Contribution> causes) {

  public ExplainedItem {
    causes = List.copyOf(causes);
  }
}
