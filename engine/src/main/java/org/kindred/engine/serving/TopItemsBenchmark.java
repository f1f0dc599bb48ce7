package org.kindred.engine.serving;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * How fast the best items of a large catalogue are found, beside the time to read the table once.
 *
 * @param items in the catalogue
 * @param size of the vectors
 * @param searchMillis the fastest search for the best 20, on one thread
 * @param readMillis the fastest adding up of the bytes that a search reads, eight at a time
 */
public record TopItemsBenchmark(int items, int size, double searchMillis, double readMillis) {

  private static final int LIMIT = 20;
  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.nativeOrder());

  /** Measures with random vectors, so many times, after as many to warm up. */
  public static TopItemsBenchmark measure(int items, int size, int repeats) {
    SplittableRandom random = new SplittableRandom(1);
    ItemIndex index = ItemIndex.of(vectors(items, size, random), size);
    byte[] bytes = new byte[Math.toIntExact(index.bytesScanned())];
    double[] search = new double[repeats];
    double[] read = new double[repeats];
    long sum = 0;
    for (int repeat = -repeats; repeat < repeats; repeat++) {
      float[] query = vectors(1, size, random);
      long begin = System.nanoTime();
      sum += index.top(query, LIMIT)[0];
      long middle = System.nanoTime();
      sum += sum(bytes);
      long end = System.nanoTime();
      if (repeat >= 0) {
        search[repeat] = (middle - begin) / 1e6;
        read[repeat] = (end - middle) / 1e6;
      }
    }
    if (sum == Long.MIN_VALUE) {
      throw new IllegalStateException("the sum is used, so that it is not left out");
    }
    return new TopItemsBenchmark(items, size, fastest(search), fastest(read));
  }

  /** Normal numbers, about. */
  private static float[] vectors(int count, int size, SplittableRandom random) {
    float[] rows = new float[count * size];
    for (int i = 0; i < rows.length; i++) {
      rows[i] = (float) (random.nextDouble() + random.nextDouble() + random.nextDouble() - 1.5);
    }
    return rows;
  }

  private static long sum(byte[] bytes) {
    long first = 0;
    long second = 0;
    long third = 0;
    long fourth = 0;
    for (int i = 0; i + 31 < bytes.length; i += 32) {
      first += (long) LONGS.get(bytes, i);
      second += (long) LONGS.get(bytes, i + 8);
      third += (long) LONGS.get(bytes, i + 16);
      fourth += (long) LONGS.get(bytes, i + 24);
    }
    return first + second + third + fourth;
  }

  /** Other work on the machine only adds. */
  private static double fastest(double[] values) {
    return Arrays.stream(values).min().orElse(0);
  }
}
