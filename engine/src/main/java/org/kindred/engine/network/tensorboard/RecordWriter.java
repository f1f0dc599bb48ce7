package org.kindred.engine.network.tensorboard;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.zip.CRC32C;

/**
 * Writes records as TensorFlow does: length (8 bytes, little end first), its masked CRC-32C (4),
 * the data, its masked CRC-32C (4).
 *
 * @see "TensorFlow, tensorflow/core/lib/io/record_writer.h"
 */
final class RecordWriter implements AutoCloseable {

  private static final int MASK = 0xa282ead8;
  private static final int TURN = 15;

  private final OutputStream out;

  RecordWriter(OutputStream out) {
    this.out = out;
  }

  /** Writes one record and flushes, so that a running TensorBoard sees it. */
  void write(byte[] data) throws IOException {
    byte[] length = littleEndian(Long.BYTES).putLong(data.length).array();
    out.write(length);
    out.write(littleEndian(Integer.BYTES).putInt(maskedChecksum(length)).array());
    out.write(data);
    out.write(littleEndian(Integer.BYTES).putInt(maskedChecksum(data)).array());
    out.flush();
  }

  private static ByteBuffer littleEndian(int size) {
    return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
  }

  static int maskedChecksum(byte[] data) {
    CRC32C checksum = new CRC32C();
    checksum.update(data);
    return Integer.rotateRight((int) checksum.getValue(), TURN) + MASK;
  }

  @Override
  public void close() throws IOException {
    out.close();
  }
}
