package org.kindred.engine.baseline;

import java.io.IOException;
import java.util.Arrays;
import org.kindred.engine.blend.TopItems;

/**
 * For each item the items that go with it most, with a weight: compressed rows, 6 bytes an entry.
 * Weights are held as bfloat16, within 0.4 % of what they were. Immutable.
 */
final class SparseRows {

  private final int[] offsets;
  private final int[] columns;
  private final short[] weights;

  private SparseRows(int[] offsets, int[] columns, short[] weights) {
    this.offsets = offsets;
    this.columns = columns;
    this.weights = weights;
  }

  /** Joins rows, in the order of the items. */
  static SparseRows of(Row[] rows) {
    int[] offsets = new int[rows.length + 1];
    for (int i = 0; i < rows.length; i++) {
      offsets[i + 1] = Math.addExact(offsets[i], rows[i].columns.length);
    }
    int[] columns = new int[offsets[rows.length]];
    short[] weights = new short[columns.length];
    for (int i = 0; i < rows.length; i++) {
      System.arraycopy(rows[i].columns, 0, columns, offsets[i], rows[i].columns.length);
      Bfloat16.narrow(rows[i].weights, weights, offsets[i]);
    }
    return new SparseRows(offsets, columns, weights);
  }

  /** One item's entries. */
  static final class Row {

    static final Row EMPTY = new Row(new int[0], new float[0]);

    private final int[] columns;
    private final float[] weights;

    /** Takes over the arrays. */
    Row(int[] columns, float[] weights) {
      this.columns = columns;
      this.weights = weights;
    }

    /**
     * The entries of the tally with the largest absolute sums, at most {@code limit}: of more, the
     * heaviest first, and of equally heavy ones those with lower indices.
     */
    static Row of(Tally tally, int limit) {
      int[] kept = new int[tally.count()];
      for (int k = 0; k < kept.length; k++) {
        kept[k] = tally.item(k);
      }
      if (kept.length > limit) {
        kept = heaviest(tally, kept, limit);
      }
      float[] weights = new float[kept.length];
      for (int k = 0; k < kept.length; k++) {
        weights[k] = tally.sum(kept[k]);
      }
      return new Row(kept, weights);
    }

    private static int[] heaviest(Tally tally, int[] items, int limit) {
      Arrays.sort(items);
      TopItems heaviest = new TopItems(limit, Float.NEGATIVE_INFINITY);
      for (int item : items) {
        heaviest.offer(item, Math.abs(tally.sum(item)));
      }
      return heaviest.drain();
    }

    /** Adds all entries, weighted. */
    void addTo(Tally tally, float weight) {
      for (int k = 0; k < columns.length; k++) {
        tally.add(columns[k], weight * weights[k]);
      }
    }
  }

  int rows() {
    return offsets.length - 1;
  }

  /** How many rows have entries. */
  int filledRows() {
    int filled = 0;
    for (int i = 0; i < rows(); i++) {
      filled += offsets[i + 1] > offsets[i] ? 1 : 0;
    }
    return filled;
  }

  /** Adds the weighted row of the item. */
  void addRow(int item, float weight, Tally tally) {
    for (int p = offsets[item]; p < offsets[item + 1]; p++) {
      tally.add(columns[p], weight * Bfloat16.widen(weights[p]));
    }
  }

  void write(ArrayWriter out) throws IOException {
    out.write(offsets);
    out.write(columns);
    out.write(Bfloat16.widen(weights));
  }

  static SparseRows read(ArrayReader in) throws IOException {
    int[] offsets = in.ints();
    int[] columns = in.ints();
    float[] weights = in.floats();
    short[] narrow = new short[weights.length];
    Bfloat16.narrow(weights, narrow, 0);
    return new SparseRows(offsets, columns, narrow);
  }
}
