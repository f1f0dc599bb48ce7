package org.kindred.engine.baseline;

import it.unimi.dsi.fastutil.ints.IntArrays;
import java.io.IOException;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.kindred.engine.data.InteractionSequences;

/** All interactions in the order of their times, whoever they are of. Immutable. */
final class TimeLine {

  static final TimeLine EMPTY = new TimeLine(new int[0], new long[0]);

  private final int[] items;
  private final long[] times;

  private TimeLine(int[] items, long[] times) {
    this.items = items;
    this.times = times;
  }

  static TimeLine of(InteractionSequences sequences) {
    int[] order = IntStream.range(0, sequences.size()).toArray();
    IntArrays.mergeSort(
        order, (a, b) -> Long.compare(sequences.timestamp(a), sequences.timestamp(b)));
    int[] items = new int[order.length];
    long[] times = new long[order.length];
    for (int k = 0; k < order.length; k++) {
      items[k] = sequences.item(order[k]);
      times[k] = sequences.timestamp(order[k]);
    }
    return new TimeLine(items, times);
  }

  /** Is told of an interaction. */
  @FunctionalInterface
  interface Visitor {
    void visit(int item, long distance);
  }

  /** Visits the {@code most} interactions before the time, and as many from it on. */
  void forEachAround(long time, int most, Visitor visitor) {
    int found = Arrays.binarySearch(times, time);
    int middle = found < 0 ? -found - 1 : found;
    int end = Math.min(times.length, middle + most);
    for (int k = Math.max(0, middle - most); k < end; k++) {
      visitor.visit(items[k], Math.abs(times[k] - time));
    }
  }

  /** That of the last interaction; 0 without any. */
  long latest() {
    return times.length == 0 ? 0 : times[times.length - 1];
  }

  void write(ArrayWriter out) throws IOException {
    out.write(items);
    out.write(Arrays.stream(times).asDoubleStream().toArray());
  }

  static TimeLine read(ArrayReader in) throws IOException {
    int[] items = in.ints();
    long[] times = Arrays.stream(in.doubles()).mapToLong(time -> (long) time).toArray();
    if (items.length != times.length) {
      throw new IOException("expected %d times, got %d".formatted(items.length, times.length));
    }
    return new TimeLine(items, times);
  }
}
