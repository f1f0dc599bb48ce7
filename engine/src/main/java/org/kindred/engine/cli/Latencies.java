package org.kindred.engine.cli;

import it.unimi.dsi.fastutil.doubles.DoubleArrayList;
import java.util.Arrays;

/** Times of single calls, in milliseconds. Not thread-safe. */
final class Latencies {

  private final DoubleArrayList millis = new DoubleArrayList();

  void time(Runnable call) {
    long begin = System.nanoTime();
    call.run();
    millis.add((System.nanoTime() - begin) / 1e6);
  }

  /** The time that the share of the calls did not exceed; 0 without any. */
  double quantile(double share) {
    double[] sorted = millis.toDoubleArray();
    Arrays.sort(sorted);
    return sorted.length == 0
        ? 0
        : sorted[(int) Math.min(sorted.length - 1, share * sorted.length)];
  }

  double mean() {
    return millis.doubleStream().average().orElse(0);
  }
}
