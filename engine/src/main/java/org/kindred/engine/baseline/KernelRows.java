package org.kindred.engine.baseline;

import org.kindred.engine.training.FitContext;

/** Computes all rows of a kernel, with as many threads as the context allows. */
final class KernelRows {

  private static final int MAX_ENTRIES = 500;

  /** So many entries of all rows together, at most: 400 MB. */
  private static final int MAX_ALL_ENTRIES = 50_000_000;

  private static final int MAX_OCCURRENCES = 50_000;

  private KernelRows() {}

  static SparseRows of(ItemKernel kernel, int items, FitContext context) {
    SparseRows.Row[] rows = new SparseRows.Row[items];
    int limit = Math.max(1, Math.min(MAX_ENTRIES, MAX_ALL_ENTRIES / Math.max(1, items)));
    Parallel.run(
        context,
        items,
        (from, to) -> {
          Tally tally = Tally.of(items);
          for (int item = from; item < to; item++) {
            context.checkCancelled();
            kernel.addRow(item, 1, MAX_OCCURRENCES, tally);
            rows[item] = SparseRows.Row.of(tally, limit);
            tally.clear();
          }
        });
    return SparseRows.of(rows);
  }
}
