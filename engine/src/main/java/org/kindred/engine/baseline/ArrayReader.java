package org.kindred.engine.baseline;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads what an {@link ArrayWriter} wrote, in the same order. */
final class ArrayReader implements Closeable {

  private static final int BUFFER = 1 << 16;

  private final DataInputStream in;

  ArrayReader(Path file) throws IOException {
    this.in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file), BUFFER));
  }

  int[] ints() throws IOException {
    int[] numbers = new int[in.readInt()];
    for (int k = 0; k < numbers.length; k++) {
      numbers[k] = in.readInt();
    }
    return numbers;
  }

  float[] floats() throws IOException {
    float[] numbers = new float[in.readInt()];
    for (int k = 0; k < numbers.length; k++) {
      numbers[k] = in.readFloat();
    }
    return numbers;
  }

  double[] doubles() throws IOException {
    double[] numbers = new double[in.readInt()];
    for (int k = 0; k < numbers.length; k++) {
      numbers[k] = in.readDouble();
    }
    return numbers;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
