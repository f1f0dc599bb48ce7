package org.kindred.engine.evaluation;

import it.unimi.dsi.fastutil.ints.IntArrays;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.kindred.engine.data.InteractionSequences;
import org.kindred.engine.data.TrainingSet;

/**
 * Asks for each next item of the newest tenth of the sessions after two events at least; repeats
 * count. Sessions that end at the same time are as new as they come late in the file.
 */
public final class SessionSplit {

  private static final double LEARNED = 0.9;
  private static final int MIN_PREFIX = 2;

  private SessionSplit() {}

  public static EvaluationSplit split(TrainingSet set) {
    InteractionSequences sequences = set.sequences();
    int[] order = new int[sequences.users()];
    Arrays.setAll(order, u -> u);
    IntArrays.mergeSort(
        order, (a, b) -> Long.compare(lastTime(sequences, a), lastTime(sequences, b)));
    int[] lengths = new int[order.length];
    Arrays.setAll(lengths, sequences::length);
    List<EvaluationCase> cases = new ArrayList<>();
    for (int k = (int) (LEARNED * order.length); k < order.length; k++) {
      lengths[order[k]] = 0;
      for (int length = MIN_PREFIX; length < sequences.length(order[k]); length++) {
        String next =
            set.catalog().items().term(sequences.item(sequences.start(order[k]) + length));
        cases.add(new EvaluationCase(order[k], length, Set.of(next)));
      }
    }
    TrainingSet learned = set.withSequences(sequences.truncated(lengths));
    return new EvaluationSplit(set, learned, learned, cases, true);
  }

  private static long lastTime(InteractionSequences sequences, int user) {
    return sequences.length(user) == 0
        ? Long.MIN_VALUE
        : sequences.timestamp(sequences.end(user) - 1);
  }
}
