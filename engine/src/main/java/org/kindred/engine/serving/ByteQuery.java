package org.kindred.engine.serving;

import java.util.Arrays;

/**
 * A query vector with one byte for each number.
 *
 * @param bytes byte [dimensions of the table]
 * @param repeated short [dimensions of the table][{@value #REPEATS}] in a row: each byte many
 *     times, as vector instructions need it
 * @param scale what a byte is multiplied by
 * @param norm the length of the exact vector
 * @param residual the length of what rounding took away
 */
@SuppressWarnings("ArrayRecordComponent")
record ByteQuery(byte[] bytes, short[] repeated, float scale, float norm, float residual) {

  /** As many as the longest vectors have lanes. */
  static final int REPEATS = 32;

  static ByteQuery of(float[] query, int offset, int size, int dimensions) {
    float largest = 0;
    for (int d = 0; d < size; d++) {
      largest = Math.max(largest, Math.abs(query[offset + d]));
    }
    float scale = largest / ByteTable.LARGEST;
    byte[] bytes = new byte[dimensions];
    double norm = 0;
    double residual = 0;
    for (int d = 0; d < size && scale > 0; d++) {
      float number = query[offset + d];
      bytes[d] = (byte) Math.round(number / scale);
      double missing = number - scale * bytes[d];
      norm += (double) number * number;
      residual += missing * missing;
    }
    return new ByteQuery(
        bytes, repeated(bytes), scale, (float) Math.sqrt(norm), (float) Math.sqrt(residual));
  }

  private static short[] repeated(byte[] bytes) {
    short[] repeated = new short[bytes.length * REPEATS];
    for (int d = 0; d < bytes.length; d++) {
      Arrays.fill(repeated, d * REPEATS, (d + 1) * REPEATS, bytes[d]);
    }
    return repeated;
  }
}
