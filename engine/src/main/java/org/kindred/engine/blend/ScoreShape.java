package org.kindred.engine.blend;

/**
 * Makes scores of one candidate comparable with those of others: two numbers in 0 … 1, how near the
 * score is to the best of the same list, and how large it is in itself. Scores of 0 or less, for
 * which the candidate knows no reason, are 0 in both.
 */
final class ScoreShape {

  static final int NUMBERS = 2;

  private ScoreShape() {}

  static float relative(float score, float peak) {
    return score > 0 ? score / peak : 0;
  }

  /** One half when the score equals the scale. */
  static float absolute(float score, float scale) {
    return score > 0 ? score / (score + scale) : 0;
  }
}
