package org.kindred.engine.cli;

import it.unimi.dsi.fastutil.doubles.DoubleArrayList;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;

/** Times of single calls, in milliseconds. Not thread-safe. */
final class Latencies {

  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private final DoubleArrayList millis = new DoubleArrayList();
  private double processorMillis;

  void time(Runnable call) {
    long begin = System.nanoTime();
    long beginProcessor = THREADS.getCurrentThreadCpuTime();
    call.run();
    processorMillis += (THREADS.getCurrentThreadCpuTime() - beginProcessor) / 1e6;
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

  /** Of what the calling thread took of a processor. */
  double processorMean() {
    return millis.isEmpty() ? 0 : processorMillis / millis.size();
  }

  double mean() {
    return millis.doubleStream().average().orElse(0);
  }
}
