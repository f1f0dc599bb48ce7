package org.kindred.engine.blend;

/**
 * Which candidates of the cases take part, and how large a middling score of each is.
 *
 * @param indices int [carriers], candidate indices, ascending
 * @param scales float [candidates], what is usual of each
 */
@SuppressWarnings("ArrayRecordComponent")
record Carriers(int[] indices, float[] scales) {

  int numbers() {
    return ScoreNumbers.count(indices.length);
  }

  Carriers without(int position) {
    int[] fewer = new int[indices.length - 1];
    System.arraycopy(indices, 0, fewer, 0, position);
    System.arraycopy(indices, position + 1, fewer, position, fewer.length - position);
    return new Carriers(fewer, scales);
  }

  /** Writes the numbers of all rows of a case: float [rows · numbers]. */
  void describe(BlendCase blendCase, float[] numbers) {
    int size = numbers();
    for (int row = 0; row < blendCase.rows(); row++) {
      int offset = row * size;
      for (int k = 0; k < indices.length; k++) {
        float score = blendCase.scores()[row * scales.length + indices[k]];
        numbers[offset + k] = ScoreNumbers.logarithm(score, scales[indices[k]]);
      }
      ScoreNumbers.addProducts(numbers, offset, indices.length);
    }
  }
}
