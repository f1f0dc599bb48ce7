package org.kindred.engine.serving;

import org.kindred.engine.blend.TopItems;

/**
 * Finds the items whose vectors have the highest products with a query: exactly, though it reads
 * one byte for each number and looks at exact numbers only where the rounding leaves doubt. Items
 * whose score by bytes, and as much as rounding can have taken away from it, stay below the scores
 * found already are passed over. Immutable and thread-safe.
 *
 * <p>Memory: one byte and one float for each number.
 */
public final class ItemIndex {

  /** What sums of floats in another order may differ by, as a share of the lengths' product. */
  private static final float SLACK = 1e-5f;

  private final float[] rows;
  private final int size;
  private final ByteTable table;
  private final ByteScan scan;

  private ItemIndex(float[] rows, int size, ByteScan scan) {
    this.rows = rows;
    this.size = size;
    this.table = ByteTable.of(rows, size);
    this.scan = scan;
  }

  /**
   * Takes over the array.
   *
   * @param rows float [items · size]
   */
  public static ItemIndex of(float[] rows, int size) {
    return new ItemIndex(rows, size, ByteScan.fastest());
  }

  static ItemIndex of(float[] rows, int size, ByteScan scan) {
    return new ItemIndex(rows, size, scan);
  }

  public int items() {
    return table.count();
  }

  /**
   * The best items, best first; of equal scores the lower index.
   *
   * @param query float [size]
   */
  public int[] top(float[] query, int limit) {
    TopItems best = new TopItems(Math.min(limit, items()), Float.NEGATIVE_INFINITY);
    ByteQuery rounded = ByteQuery.of(query, 0, size, table.dimensions());
    float[] scores = new float[ByteTable.TILE];
    for (int tile = 0; tile < table.tiles(); tile++) {
      float highest = scan.scan(table, tile, rounded, scores, 0);
      float error = table.error(tile, rounded) * (1 + SLACK);
      if (highest + error >= best.bar()) {
        offer(query, tile, scores, error, best);
      }
    }
    return best.drain();
  }

  private void offer(float[] query, int tile, float[] scores, float error, TopItems best) {
    int first = tile * ByteTable.TILE;
    int count = Math.min(ByteTable.TILE, items() - first);
    for (int i = 0; i < count; i++) {
      if (scores[i] + error >= best.bar()) {
        best.offer(first + i, exact(query, first + i));
      }
    }
  }

  /**
   * The product of the query with the item's exact vector; four sums do not wait for each other.
   */
  public float exact(float[] query, int item) {
    int row = item * size;
    float first = 0;
    float second = 0;
    float third = 0;
    float fourth = 0;
    int d = 0;
    for (; d + 3 < size; d += 4) {
      first += query[d] * rows[row + d];
      second += query[d + 1] * rows[row + d + 1];
      third += query[d + 2] * rows[row + d + 2];
      fourth += query[d + 3] * rows[row + d + 3];
    }
    for (; d < size; d++) {
      first += query[d] * rows[row + d];
    }
    return first + second + (third + fourth);
  }

  /** Bytes that a scan reads. */
  long bytesScanned() {
    return (long) table.bytes().length + (long) table.scales().length * Float.BYTES;
  }
}
