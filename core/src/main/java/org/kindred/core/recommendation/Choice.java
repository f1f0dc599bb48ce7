package org.kindred.core.recommendation;

import java.util.List;

/**
 * What goes into a slate.
 *
 * @param modelVersion the model that chose, 0 when none did
 * @param keeps whether the same request may be answered with it again
 */
record Choice(List<Candidate> candidates, long modelVersion, boolean keeps) {

  Choice {
    candidates = List.copyOf(candidates);
  }
}
