package org.kindred.engine.network.ranking;

import java.util.Arrays;

/** Items that were shown, with what became of each. Immutable. */
public final class LabelledRows {

  private final int width;
  private final float[] features;
  private final float[] labels;

  /**
   * Takes over the arrays.
   *
   * @param features float [rows · width]
   * @param labels float [rows], 1 = taken, 0 = not
   */
  public LabelledRows(int width, float[] features, float[] labels) {
    if (features.length != width * labels.length) {
      throw new IllegalArgumentException(
          "expected %d features, got %d".formatted(width * labels.length, features.length));
    }
    this.width = width;
    this.features = features;
    this.labels = labels;
  }

  public int size() {
    return labels.length;
  }

  public int width() {
    return width;
  }

  float[] features() {
    return features;
  }

  float[] labels() {
    return labels;
  }

  /** The rows from {@code from} to before {@code to}. */
  public LabelledRows range(int from, int to) {
    return new LabelledRows(
        width,
        Arrays.copyOfRange(features, from * width, to * width),
        Arrays.copyOfRange(labels, from, to));
  }

  /** The same rows with a single one of the features. */
  LabelledRows column(int feature) {
    float[] one = new float[labels.length];
    for (int row = 0; row < one.length; row++) {
      one[row] = features[row * width + feature];
    }
    return new LabelledRows(1, one, labels);
  }

  /** The rows in another order, or some of them. */
  LabelledRows pick(int[] rows) {
    float[] pickedFeatures = new float[rows.length * width];
    float[] pickedLabels = new float[rows.length];
    for (int i = 0; i < rows.length; i++) {
      System.arraycopy(features, rows[i] * width, pickedFeatures, i * width, width);
      pickedLabels[i] = labels[rows[i]];
    }
    return new LabelledRows(width, pickedFeatures, pickedLabels);
  }
}
