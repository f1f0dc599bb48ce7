package org.kindred.engine.blend;

/**
 * Which candidates of the cases take part, and how large a middling score of each is.
 *
 * @param indices int [carriers], candidate indices, ascending
 * @param scales float [candidates], for {@link ScoreShape#absolute}
 */
@SuppressWarnings("ArrayRecordComponent")
record Carriers(int[] indices, float[] scales) {

  int numbers() {
    return indices.length * ScoreShape.NUMBERS;
  }

  Carriers without(int position) {
    int[] fewer = new int[indices.length - 1];
    System.arraycopy(indices, 0, fewer, 0, position);
    System.arraycopy(indices, position + 1, fewer, position, fewer.length - position);
    return new Carriers(fewer, scales);
  }

  /** Writes the numbers of all rows of a case: float [rows · numbers]. */
  void describe(BlendCase blendCase, float[] numbers) {
    int candidates = blendCase.peaks().length;
    int next = 0;
    for (int row = 0; row < blendCase.rows(); row++) {
      for (int index : indices) {
        float score = blendCase.scores()[row * candidates + index];
        numbers[next++] = ScoreShape.relative(score, blendCase.peaks()[index]);
        numbers[next++] = ScoreShape.absolute(score, scales[index]);
      }
    }
  }
}
