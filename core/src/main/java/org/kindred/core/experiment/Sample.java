package org.kindred.core.experiment;

/**
 * What one arm's visitors brought.
 *
 * @param count of visitors
 * @param sum over them
 * @param sumOfSquares over them
 */
record Sample(long count, double sum, double sumOfSquares) {

  Sample plus(Sample other) {
    return new Sample(count + other.count, sum + other.sum, sumOfSquares + other.sumOfSquares);
  }

  double mean() {
    return count == 0 ? 0 : sum / count;
  }

  /** Unbiased, never negative; 0 for fewer than two. */
  double variance() {
    if (count < 2) {
      return 0;
    }
    return Math.max(0, (sumOfSquares - sum * sum / count) / (count - 1));
  }
}
