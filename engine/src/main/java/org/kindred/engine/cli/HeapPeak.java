package org.kindred.engine.cli;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.util.List;

/** How much of the heap was in use at most since a moment, garbage counted. */
final class HeapPeak {

  private static final double MEBIBYTE = 1024.0 * 1024;

  private final List<MemoryPoolMXBean> pools =
      ManagementFactory.getMemoryPoolMXBeans().stream()
          .filter(pool -> pool.getType() == MemoryType.HEAP)
          .toList();

  /** Begins now. */
  HeapPeak() {
    pools.forEach(MemoryPoolMXBean::resetPeakUsage);
  }

  /** The sum of the pools' peaks, in MiB: no less than the peak of the sum. */
  double mebibytes() {
    return pools.stream().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum() / MEBIBYTE;
  }

  /** What is allowed, in MiB. */
  static double limit() {
    return Runtime.getRuntime().maxMemory() / MEBIBYTE;
  }

  /** What is in use now, after garbage was collected, in MiB. */
  static double live() {
    System.gc();
    Runtime runtime = Runtime.getRuntime();
    return (runtime.totalMemory() - runtime.freeMemory()) / MEBIBYTE;
  }
}
