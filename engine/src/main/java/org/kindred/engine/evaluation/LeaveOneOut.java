package org.kindred.engine.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.kindred.engine.data.InteractionSequences;
import org.kindred.engine.data.TrainingSet;

/**
 * Asks for the last event of each user with three events at least. Strict: what is learned from
 * lacks the last but one, too, as in published experiments; refitted: it is learned from.
 */
public final class LeaveOneOut {

  private static final int MIN_EVENTS = 3;

  private LeaveOneOut() {}

  public static EvaluationSplit split(TrainingSet set, boolean strict) {
    InteractionSequences sequences = set.sequences();
    int[] learned = new int[sequences.users()];
    int[] known = new int[sequences.users()];
    List<EvaluationCase> cases = new ArrayList<>();
    for (int u = 0; u < learned.length; u++) {
      int length = sequences.length(u);
      boolean asked = length >= MIN_EVENTS;
      known[u] = asked ? length - 1 : length;
      learned[u] = asked && strict ? length - 2 : known[u];
      if (asked) {
        String item = set.catalog().items().term(sequences.item(sequences.end(u) - 1));
        cases.add(new EvaluationCase(u, length - 1, Set.of(item)));
      }
    }
    return new EvaluationSplit(
        set,
        set.withSequences(sequences.truncated(learned)),
        set.withSequences(sequences.truncated(known)),
        cases,
        false);
  }
}
