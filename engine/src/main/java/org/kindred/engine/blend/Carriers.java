package org.kindred.engine.blend;

import java.util.Arrays;

/**
 * Which candidates of the cases take part, and whether their products do.
 *
 * @param indices int [carriers], candidate indices, ascending
 * @param candidates how many there are in all
 * @param products whether each two of them are multiplied, too
 */
@SuppressWarnings("ArrayRecordComponent")
record Carriers(int[] indices, int candidates, boolean products) {

  /** Each for itself. */
  static Carriers apart(int[] indices, int candidates) {
    return new Carriers(indices, candidates, false);
  }

  int numbers() {
    return products ? ScoreNumbers.count(indices.length) : indices.length;
  }

  Carriers without(int position) {
    int[] fewer = new int[indices.length - 1];
    System.arraycopy(indices, 0, fewer, 0, position);
    System.arraycopy(indices, position + 1, fewer, position, fewer.length - position);
    return new Carriers(fewer, candidates, products);
  }

  Carriers withProducts() {
    return new Carriers(Arrays.copyOf(indices, indices.length), candidates, true);
  }

  /** Writes the numbers of all rows of a case in logarithms: float [rows · numbers]. */
  void describe(BlendCase logarithms, float[] numbers) {
    int size = numbers();
    for (int row = 0; row < logarithms.rows(); row++) {
      int offset = row * size;
      for (int k = 0; k < indices.length; k++) {
        numbers[offset + k] = logarithms.scores()[row * candidates + indices[k]];
      }
      if (products) {
        ScoreNumbers.addProducts(numbers, offset, indices.length);
      }
    }
  }
}
