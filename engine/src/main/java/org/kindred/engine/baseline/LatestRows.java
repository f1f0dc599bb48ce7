package org.kindred.engine.baseline;

import java.util.Arrays;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.kindred.engine.data.InteractionSequences;

/**
 * The rows of the kernel that was tried last, which are the same as long as nothing but the recency
 * is changed. Not thread-safe.
 */
final class LatestRows {

  /** For one row, about. */
  private static final int MAX_ADDITIONS = 20_000;

  private final int items;
  private final int maxOccurrences;
  private final int recency;
  private final Function<double[], ItemKernel> kernels;
  private double[] parameters = {};
  private KernelScorer.@Nullable Rows rows;

  /**
   * Of no kernel yet.
   *
   * @param reach how many events before and after one a kernel looks at
   * @param recency the index of the parameter that no kernel depends on
   */
  LatestRows(
      Occurrences occurrences, int reach, int recency, Function<double[], ItemKernel> kernels) {
    this.items = occurrences.items();
    this.maxOccurrences = MAX_ADDITIONS / Math.max(1, Math.min(2 * reach, around(occurrences)));
    this.recency = recency;
    this.kernels = kernels;
  }

  /** How many events there are in the sequence of an event, on average. */
  private static int around(Occurrences occurrences) {
    InteractionSequences sequences = occurrences.sequences();
    double sum = 0;
    for (int u = 0; u < sequences.users(); u++) {
      sum += (double) sequences.length(u) * sequences.length(u);
    }
    return (int) (sum / Math.max(1, sequences.size()));
  }

  /** The rows of the kernel with these parameters. */
  KernelScorer.Rows of(double[] tried) {
    double[] ofKernel = tried.clone();
    ofKernel[recency] = 0;
    KernelScorer.Rows known = rows;
    if (known == null || !Arrays.equals(ofKernel, parameters)) {
      known = new KernelScorer.Rows(kernels.apply(tried), items, maxOccurrences);
      rows = known;
      parameters = ofKernel;
    }
    return known;
  }
}
