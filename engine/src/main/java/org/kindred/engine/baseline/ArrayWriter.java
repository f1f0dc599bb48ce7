package org.kindred.engine.baseline;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes arrays, each as its length and its numbers, that an {@link ArrayReader} reads. */
final class ArrayWriter implements Closeable {

  private static final int BUFFER = 1 << 16;

  private final DataOutputStream out;

  ArrayWriter(Path file) throws IOException {
    this.out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file), BUFFER));
  }

  void write(int[] numbers) throws IOException {
    out.writeInt(numbers.length);
    for (int number : numbers) {
      out.writeInt(number);
    }
  }

  void write(float[] numbers) throws IOException {
    out.writeInt(numbers.length);
    for (float number : numbers) {
      out.writeFloat(number);
    }
  }

  void write(double[] numbers) throws IOException {
    out.writeInt(numbers.length);
    for (double number : numbers) {
      out.writeDouble(number);
    }
  }

  @Override
  public void close() throws IOException {
    out.close();
  }
}
