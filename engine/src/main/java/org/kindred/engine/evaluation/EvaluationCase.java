package org.kindred.engine.evaluation;

import java.util.Set;

/**
 * A question with a known answer.
 *
 * @param user index of the user in the whole set
 * @param length how many of the user's first events are known
 * @param truth the right items
 */
public record EvaluationCase(int user, int length, Set<String> truth) {

  public EvaluationCase {
    truth = Set.copyOf(truth);
  }
}
