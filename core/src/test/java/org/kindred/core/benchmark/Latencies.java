package org.kindred.core.benchmark;

import java.util.Arrays;
import java.util.Locale;

/** Times of requests, in nanoseconds. Not thread-safe. */
final class Latencies {

  private static final double NANOS_PER_MILLI = 1e6;

  private long[] nanos = new long[1 << 16];
  private int count;

  void add(long time) {
    if (count == nanos.length) {
      nanos = Arrays.copyOf(nanos, 2 * count);
    }
    nanos[count++] = time;
  }

  void addAll(Latencies other) {
    for (int i = 0; i < other.count; i++) {
      add(other.nanos[i]);
    }
  }

  int count() {
    return count;
  }

  /** Median, 99th and 99.9th percentile and maximum, in milliseconds. */
  String summary() {
    long[] sorted = Arrays.copyOf(nanos, count);
    Arrays.sort(sorted);
    return String.format(
        Locale.ROOT,
        "p50 %.3f ms, p99 %.3f ms, p99.9 %.3f ms, max %.3f ms",
        at(sorted, 0.5),
        at(sorted, 0.99),
        at(sorted, 0.999),
        at(sorted, 1));
  }

  private static double at(long[] sorted, double part) {
    int index = (int) Math.min(sorted.length - 1L, Math.round(part * (sorted.length - 1)));
    return sorted[index] / NANOS_PER_MILLI;
  }
}
