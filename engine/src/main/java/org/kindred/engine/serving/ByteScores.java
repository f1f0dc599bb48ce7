package org.kindred.engine.serving;

/**
 * Products of a query with all items' vectors, by one byte for each number: they differ from the
 * exact ones by a percent or two of what is usual, and take a quarter of the memory. Immutable and
 * thread-safe.
 */
public final class ByteScores {

  private final int size;
  private final ByteTable table;
  private final ByteScan scan = ByteScan.fastest();

  private ByteScores(float[] rows, int size) {
    this.size = size;
    this.table = ByteTable.of(rows, size);
  }

  /**
   * Of these vectors.
   *
   * @param rows float [items · size]
   */
  public static ByteScores of(float[] rows, int size) {
    return new ByteScores(rows, size);
  }

  /** Whether this Java goes through bytes faster than through floats. */
  public static boolean areFast() {
    return !(ByteScan.fastest() instanceof PlainByteScan);
  }

  /**
   * Scores all items.
   *
   * @param queries vectors one after the other, of which the one from {@code offset} on is meant
   * @param scores float [items], overwritten whole
   */
  public void score(float[] queries, int offset, float[] scores) {
    ByteQuery rounded = ByteQuery.of(queries, offset, size, table.dimensions());
    int whole = table.count() / ByteTable.TILE;
    for (int tile = 0; tile < whole; tile++) {
      scan.scan(table, tile, rounded, scores, tile * ByteTable.TILE);
    }
    if (whole < table.tiles()) {
      float[] last = new float[ByteTable.TILE];
      scan.scan(table, whole, rounded, last, 0);
      int first = whole * ByteTable.TILE;
      System.arraycopy(last, 0, scores, first, table.count() - first);
    }
  }
}
