package org.kindred.engine.baseline;

import java.util.Arrays;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The rows of the kernel that was tried last, which are the same as long as nothing but the recency
 * is changed. Not thread-safe.
 */
final class LatestRows {

  private final int items;
  private final int recency;
  private final Function<double[], ItemKernel> kernels;
  private double[] parameters = {};
  private KernelScorer.@Nullable Rows rows;

  /**
   * Of no kernel yet.
   *
   * @param recency the index of the parameter that no kernel depends on
   */
  LatestRows(int items, int recency, Function<double[], ItemKernel> kernels) {
    this.items = items;
    this.recency = recency;
    this.kernels = kernels;
  }

  /** The rows of the kernel with these parameters. */
  KernelScorer.Rows of(double[] tried) {
    double[] ofKernel = tried.clone();
    ofKernel[recency] = 0;
    KernelScorer.Rows known = rows;
    if (known == null || !Arrays.equals(ofKernel, parameters)) {
      known = new KernelScorer.Rows(kernels.apply(tried), items);
      rows = known;
      parameters = ofKernel;
    }
    return known;
  }
}
