package org.kindred.engine.blend;

/**
 * Makes numbers that can be added up of the scores of several candidates for one item: the
 * logarithm of each score in units of what is usual, and the products of each two of these, since
 * two candidates that agree say more than the sum of both. A score of 0 or less, for which the
 * candidate knows no reason, counts as 0.
 */
final class ScoreNumbers {

  private ScoreNumbers() {}

  /** How many numbers so many candidates give. */
  static int count(int candidates) {
    return candidates + candidates * (candidates - 1) / 2;
  }

  static float logarithm(float score, float scale) {
    return score > 0 ? (float) Math.log1p(score / scale) : 0;
  }

  /**
   * Writes the products behind the logarithms, which are there already.
   *
   * @param numbers float [… count(candidates) from {@code offset} on …]
   */
  static void addProducts(float[] numbers, int offset, int candidates) {
    int next = offset + candidates;
    for (int one = 1; one < candidates; one++) {
      for (int other = 0; other < one; other++) {
        numbers[next++] = numbers[offset + one] * numbers[offset + other];
      }
    }
  }
}
