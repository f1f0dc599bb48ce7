package org.kindred.engine.network.transformer;

/**
 * Item vectors with one byte for each number and one scale for each item: a quarter of the memory.
 * Number d of item i is {@code scales[i] · columns[d][i]}, where the largest of an item is ±127.
 * Immutable.
 */
final class QuantisedVectors {

  private static final int LARGEST = 127;

  private final float[] scales;
  private final byte[][] columns;

  private QuantisedVectors(float[] scales, byte[][] columns) {
    this.scales = scales;
    this.columns = columns;
  }

  static QuantisedVectors of(ItemVectors vectors) {
    int size = vectors.size();
    float[] scales = new float[vectors.items()];
    byte[][] columns = new byte[size][vectors.items()];
    float[] vector = new float[size];
    for (int item = 0; item < vectors.items(); item++) {
      vectors.copy(item, vector, 0);
      float largest = 0;
      for (float number : vector) {
        largest = Math.max(largest, Math.abs(number));
      }
      scales[item] = largest / LARGEST;
      for (int d = 0; d < size && largest > 0; d++) {
        columns[d][item] = (byte) Math.round(vector[d] / scales[item]);
      }
    }
    return new QuantisedVectors(scales, columns);
  }

  /** What is left of the vectors after rounding. */
  ItemVectors restored() {
    int size = columns.length;
    float[] rows = new float[scales.length * size];
    for (int item = 0; item < scales.length; item++) {
      for (int d = 0; d < size; d++) {
        rows[item * size + d] = scales[item] * columns[d][item];
      }
    }
    return ItemVectors.ofRows(rows, size);
  }

  /** Bytes that the numbers take. */
  long bytes() {
    return (long) scales.length * (columns.length + Float.BYTES);
  }
}
