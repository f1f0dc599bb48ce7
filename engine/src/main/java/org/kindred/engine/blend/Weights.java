package org.kindred.engine.blend;

import java.util.ArrayList;
import java.util.List;

/**
 * Weights learned from cases.
 *
 * @param all for all histories
 * @param byLength float [groups][numbers], for each group of history lengths; its own as far as its
 *     cases go, else those of all
 */
@SuppressWarnings("ArrayRecordComponent")
record Weights(double[] all, float[][] byLength) {

  /** Against what a few cases say of their own time only (docs/model-log.md). */
  private static final double GLOBAL_STRENGTH = 5;

  private static final double GROUP_STRENGTH = 100;
  private static final int MIN_GROUP_CASES = 100;

  /** Without {@code byLength}, those of all for each group; learning starts at {@code start}. */
  static Weights learn(
      List<BlendCase> sample, Carriers carriers, boolean byLength, double[] start) {
    double[] zero = new double[carriers.numbers()];
    double[] all = new ListwiseRegression(sample, carriers, zero, GLOBAL_STRENGTH).solve(start);
    List<List<BlendCase>> groups = groups(sample);
    float[][] weights = new float[HistoryLengths.GROUPS][];
    for (int group = 0; group < weights.length; group++) {
      List<BlendCase> own = groups.get(group);
      double[] found =
          !byLength || own.size() < MIN_GROUP_CASES
              ? all
              : new ListwiseRegression(own, carriers, all, GROUP_STRENGTH).solve(all);
      weights[group] = floats(found);
    }
    return new Weights(all, weights);
  }

  private static List<List<BlendCase>> groups(List<BlendCase> sample) {
    List<List<BlendCase>> groups = new ArrayList<>();
    for (int group = 0; group < HistoryLengths.GROUPS; group++) {
      groups.add(new ArrayList<>());
    }
    sample.forEach(each -> groups.get(HistoryLengths.group(each.historyLength())).add(each));
    return groups;
  }

  private static float[] floats(double[] numbers) {
    float[] floats = new float[numbers.length];
    for (int f = 0; f < floats.length; f++) {
      floats[f] = (float) numbers[f];
    }
    return floats;
  }
}
