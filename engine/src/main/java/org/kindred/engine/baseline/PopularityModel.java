package org.kindred.engine.baseline;

import it.unimi.dsi.fastutil.ints.IntArrays;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.kindred.engine.data.UserHistory;
import org.kindred.engine.training.CandidateModel;

/** The same scores for everybody: how much each item is asked for. Thread-safe. */
final class PopularityModel implements CandidateModel, Tuned {

  static final String NAME = "popularity";
  private static final String FILE = "popularity.bin";

  /** More than the items of nearly all histories, so that ten others are left. */
  private static final int TOP = 1_000;

  private final double[] parameters;
  private final float[] weights;
  private final int[] top;

  private PopularityModel(double[] parameters, float[] weights, int[] top) {
    this.parameters = parameters;
    this.weights = weights;
    this.top = top;
  }

  /** Takes over the arrays. */
  static PopularityModel of(double[] parameters, float[] weights) {
    int[] order = new int[weights.length];
    Arrays.setAll(order, item -> item);
    IntArrays.mergeSort(order, (a, b) -> Float.compare(weights[b], weights[a]));
    return new PopularityModel(
        parameters, weights, Arrays.copyOf(order, Math.min(TOP, order.length)));
  }

  static PopularityModel load(Path directory, int items) throws IOException {
    try (ArrayReader in = new ArrayReader(directory.resolve(FILE))) {
      double[] parameters = in.doubles();
      float[] weights = in.floats();
      if (weights.length != items) {
        throw new IOException("expected %d weights, got %d".formatted(items, weights.length));
      }
      return of(parameters, weights);
    }
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public double[] parameters() {
    return parameters.clone();
  }

  @Override
  public void score(List<UserHistory> histories, float[][] scores) {
    for (int b = 0; b < histories.size(); b++) {
      System.arraycopy(weights, 0, scores[b], 0, weights.length);
    }
  }

  @Override
  public void scoreItems(
      List<UserHistory> histories, int[] items, float[] scratch, float[][] scores) {
    for (float[] row : scores) {
      for (int k = 0; k < items.length; k++) {
        row[k] = weights[items[k]];
      }
    }
  }

  /** Only the items that are asked for most. */
  void scoreTop(UserHistory history, Tally tally) {
    for (int item : top) {
      tally.add(item, weights[item]);
    }
  }

  @Override
  public void save(Path directory) throws IOException {
    try (ArrayWriter out = new ArrayWriter(directory.resolve(FILE))) {
      out.write(parameters);
      out.write(weights);
    }
  }
}
