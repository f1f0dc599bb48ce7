package org.kindred.engine.baseline;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.kindred.engine.data.UserHistory;

/**
 * Scores as the rows of a kernel would, for trying out parameters: a row is computed when it is
 * first asked for, by some of the item's occurrences, and kept, since the items that many have are
 * in many histories. Thread-safe; two threads may compute the same row, which is the same then.
 */
final class KernelScorer implements HistoryScorer {

  private final Rows rows;
  private final float[] weights;

  KernelScorer(Rows rows, Recency recency) {
    this.rows = rows;
    this.weights = recency.weights();
  }

  @Override
  public void score(UserHistory history, Tally tally) {
    int last = history.length() - 1;
    for (int k = 0; k < weights.length && k <= last; k++) {
      rows.of(history.item(last - k)).addTo(tally, weights[k]);
    }
  }

  /** The rows of a kernel that were asked for. */
  static final class Rows {

    private final ItemKernel kernel;
    private final int maxOccurrences;
    private final AtomicReferenceArray<SparseRows.Row> known;
    private final Queue<Tally> tallies = new ConcurrentLinkedQueue<>();

    /**
     * @param maxOccurrences how many of an item's occurrences are looked at, at most
     */
    Rows(ItemKernel kernel, int items, int maxOccurrences) {
      this.kernel = kernel;
      this.maxOccurrences = maxOccurrences;
      this.known = new AtomicReferenceArray<>(items);
    }

    private SparseRows.Row of(int item) {
      SparseRows.Row row = known.get(item);
      if (row == null) {
        row = compute(item);
        known.set(item, row);
      }
      return row;
    }

    private SparseRows.Row compute(int item) {
      Tally free = tallies.poll();
      Tally tally = free == null ? Tally.of(known.length()) : free;
      kernel.addRow(item, 1, maxOccurrences, tally);
      SparseRows.Row row = SparseRows.Row.of(tally, KernelRows.limit(known.length()));
      tally.clear();
      tallies.add(tally);
      return row;
    }
  }
}
