package org.kindred.engine.serving;

/** Works on every Java. */
final class PlainByteScan implements ByteScan {

  @Override
  public float scan(ByteTable table, int tile, ByteQuery query, float[] scores, int offset) {
    int[] sums = new int[ByteTable.TILE];
    byte[] bytes = table.bytes();
    int place = tile * ByteTable.TILE * table.dimensions();
    for (int d = 0; d < table.dimensions(); d++) {
      int factor = query.bytes()[d];
      for (int i = 0; i < ByteTable.TILE; i++) {
        sums[i] += factor * bytes[place + i];
      }
      place += ByteTable.TILE;
    }
    float highest = Float.NEGATIVE_INFINITY;
    for (int i = 0; i < ByteTable.TILE; i++) {
      float score = sums[i] * table.scales()[tile * ByteTable.TILE + i] * query.scale();
      scores[offset + i] = score;
      highest = Math.max(highest, score);
    }
    return highest;
  }
}
