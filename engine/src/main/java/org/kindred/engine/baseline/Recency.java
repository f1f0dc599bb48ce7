package org.kindred.engine.baseline;

import java.util.stream.IntStream;

/**
 * How much the events of a history count: the last one 1, the k-th last {@code k^-exponent}, those
 * before the last {@code length} nothing.
 */
record Recency(int length, double exponent) {

  /** float [length]: index 0 is the last event's. */
  float[] weights() {
    float[] weights = new float[length];
    IntStream.range(0, length).forEach(k -> weights[k] = (float) Math.pow(k + 1.0, -exponent));
    return weights;
  }
}
