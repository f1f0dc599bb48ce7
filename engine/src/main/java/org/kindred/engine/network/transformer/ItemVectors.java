package org.kindred.engine.network.transformer;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;

/**
 * The vectors of all items, kept by dimension so that scoring runs through memory in order: float
 * [size][items]. Immutable.
 */
final class ItemVectors {

  private static final int BLOCK = 4096;

  private final int items;
  private final float[][] columns;

  private ItemVectors(int items, float[][] columns) {
    this.items = items;
    this.columns = columns;
  }

  /** From float [items · size], row by row. */
  static ItemVectors ofRows(float[] rows, int size) {
    int items = rows.length / size;
    float[][] columns = new float[size][items];
    for (int item = 0; item < items; item++) {
      for (int d = 0; d < size; d++) {
        columns[d][item] = rows[item * size + d];
      }
    }
    return new ItemVectors(items, columns);
  }

  int items() {
    return items;
  }

  int size() {
    return columns.length;
  }

  /** Writes the vector of an item to a place of an array. */
  void copy(int item, float[] target, int offset) {
    for (int d = 0; d < columns.length; d++) {
      target[offset + d] = columns[d][item];
    }
  }

  /** float [items · size], row by row. */
  float[] rows() {
    float[] rows = new float[Math.multiplyExact(items, columns.length)];
    for (int item = 0; item < items; item++) {
      copy(item, rows, item * columns.length);
    }
    return rows;
  }

  /** float [size], the mean over all items. */
  float[] mean() {
    float[] mean = new float[columns.length];
    for (int d = 0; d < mean.length; d++) {
      double sum = 0;
      for (float number : columns[d]) {
        sum += number;
      }
      mean[d] = (float) (sum / Math.max(1, items));
    }
    return mean;
  }

  /**
   * scores[i] = Σ query[offset + d] · vector of i [d], block by block, so that the scores stay in
   * the nearest cache.
   */
  void score(float[] query, int offset, float[] scores) {
    for (int from = 0; from < items; from += BLOCK) {
      int to = Math.min(items, from + BLOCK);
      Arrays.fill(scores, from, to, 0);
      for (int d = 0; d < columns.length; d++) {
        accumulate(query[offset + d], columns[d], scores, from, to);
      }
    }
  }

  private static void accumulate(float factor, float[] column, float[] sum, int from, int to) {
    for (int i = from; i < to; i++) {
      sum[i] += factor * column[i];
    }
  }

  void save(Path file) throws IOException {
    try (DataOutputStream out =
        new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file)))) {
      out.writeInt(items);
      out.writeInt(columns.length);
      ByteBuffer bytes = ByteBuffer.allocate(items * Float.BYTES);
      for (float[] column : columns) {
        bytes.clear();
        bytes.asFloatBuffer().put(column);
        out.write(bytes.array());
      }
    }
  }

  static ItemVectors load(Path file) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
      ByteBuffer header = ByteBuffer.allocate(2 * Integer.BYTES);
      readFully(channel, header, file);
      int items = header.getInt();
      float[][] columns = new float[header.getInt()][items];
      ByteBuffer bytes = ByteBuffer.allocate(items * Float.BYTES);
      for (float[] column : columns) {
        bytes.clear();
        readFully(channel, bytes, file);
        bytes.asFloatBuffer().get(column);
      }
      return new ItemVectors(items, columns);
    }
  }

  private static void readFully(FileChannel channel, ByteBuffer bytes, Path file)
      throws IOException {
    while (bytes.hasRemaining()) {
      if (channel.read(bytes) < 0) {
        throw new IOException("item vectors end too early: " + file);
      }
    }
    bytes.flip();
  }
}
