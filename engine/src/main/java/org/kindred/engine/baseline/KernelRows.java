package org.kindred.engine.baseline;

import org.kindred.engine.data.InteractionSequences;
import org.kindred.engine.training.FitContext;
import org.kindred.engine.training.Parallel;

/** Computes all rows of a kernel, with as many threads as the context allows. */
final class KernelRows {

  private static final int MAX_ENTRIES = 500;

  /** So many entries of all rows together, at most: 120 MB. */
  private static final int MAX_ALL_ENTRIES = 15_000_000;

  private static final int MAX_OCCURRENCES = 50_000;

  private static final int BYTES_AN_ENTRY = Integer.BYTES + Float.BYTES;

  /** An object with two arrays. */
  private static final int BYTES_A_ROW = 64;

  /** The rows by themselves, and joined. */
  private static final long COPIES = 2;

  private KernelRows() {}

  /**
   * What the rows take, at most, while they are joined.
   *
   * @param reach how many events before and after one may get it an entry
   */
  static long heapBytes(InteractionSequences sequences, int items, int reach) {
    int[] others = new int[items];
    int limit = limit(items);
    for (int u = 0; u < sequences.users(); u++) {
      for (int p = sequences.start(u); p < sequences.end(u); p++) {
        int before = Math.min(reach, p - sequences.start(u));
        int after = Math.min(reach, sequences.end(u) - 1 - p);
        others[sequences.item(p)] = Math.min(limit, others[sequences.item(p)] + before + after);
      }
    }
    long entries = 0;
    for (int count : others) {
      entries += count;
    }
    return COPIES * (entries * BYTES_AN_ENTRY + (long) items * BYTES_A_ROW);
  }

  /** How many entries a row has at most. */
  static int limit(int items) {
    return Math.max(1, Math.min(MAX_ENTRIES, MAX_ALL_ENTRIES / Math.max(1, items)));
  }

  static SparseRows of(ItemKernel kernel, int items, FitContext context) {
    SparseRows.Row[] rows = new SparseRows.Row[items];
    int limit = limit(items);
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
