package org.kindred.engine.baseline;

import java.io.IOException;

/**
 * What a deed counts for, by its item and halved with every half-life of distance in time.
 *
 * @param perTick half-lives in one unit of the timestamps
 * @param itemFactors float [items], taken over
 */
@SuppressWarnings("ArrayRecordComponent")
record HalfLives(double perTick, float[] itemFactors) {

  private static final double LN_2 = Math.log(2);

  /** So many half-lives in the whole time. */
  static HalfLives in(TimeSpan span, double number, float[] itemFactors) {
    long ticks = span.last() - span.first();
    return new HalfLives(ticks == 0 ? 0 : number / ticks, itemFactors);
  }

  static HalfLives read(ArrayReader in, int items) throws IOException {
    double perTick = in.doubles()[0];
    float[] itemFactors = in.floats();
    if (itemFactors.length != items) {
      throw new IOException("expected %d factors, got %d".formatted(items, itemFactors.length));
    }
    return new HalfLives(perTick, itemFactors);
  }

  void write(ArrayWriter out) throws IOException {
    out.write(new double[] {perTick});
    out.write(itemFactors);
  }

  /** Weighs one deed after another. Not thread-safe. */
  Weights weights() {
    return new Weights();
  }

  /** Remembers the last distance: often many deeds lie at the same one. */
  final class Weights {

    private long lastDistance;
    private float decay = 1;

    float of(int item, long distance) {
      if (distance != lastDistance) {
        lastDistance = distance;
        decay = (float) Math.exp(-LN_2 * perTick * distance);
      }
      return decay * itemFactors[item];
    }
  }
}
