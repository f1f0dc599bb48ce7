package org.kindred.engine.data;

import it.unimi.dsi.fastutil.ints.IntArrays;
import java.util.Arrays;

/** Groups interactions by user (a counting sort) and puts each user's in time order. */
final class SequenceSort {

  private SequenceSort() {}

  /** The first {@code size} elements of each array, grouped, ordered, and without exact repeats. */
  static InteractionSequences byUserAndTime(
      int users, int[] userOf, int[] itemOf, byte[] eventOf, long[] timeOf, int size) {
    int[] offsets = new int[users + 1];
    for (int k = 0; k < size; k++) {
      offsets[userOf[k] + 1]++;
    }
    for (int u = 0; u < users; u++) {
      offsets[u + 1] += offsets[u];
    }
    int[] order = new int[size];
    int[] next = offsets.clone();
    for (int k = 0; k < size; k++) {
      order[next[userOf[k]]++] = k;
    }
    return compacted(offsets, order, itemOf, eventOf, timeOf);
  }

  private static InteractionSequences compacted(
      int[] offsets, int[] order, int[] itemOf, byte[] eventOf, long[] timeOf) {
    int[] items = new int[order.length];
    byte[] events = new byte[order.length];
    long[] timestamps = new long[order.length];
    int[] starts = new int[offsets.length];
    int written = 0;
    for (int u = 0; u + 1 < offsets.length; u++) {
      sortByTime(order, offsets[u], offsets[u + 1], timeOf);
      for (int p = offsets[u]; p < offsets[u + 1]; p++) {
        int k = order[p];
        items[written] = itemOf[k];
        events[written] = eventOf[k];
        timestamps[written] = timeOf[k];
        if (!repeats(items, events, timestamps, starts[u], written)) {
          written++;
        }
      }
      starts[u + 1] = written;
    }
    return new InteractionSequences(
        starts,
        Arrays.copyOf(items, written),
        Arrays.copyOf(events, written),
        Arrays.copyOf(timestamps, written));
  }

  /** Stable; linear when the range is in order already, as files and databases deliver it. */
  private static void sortByTime(int[] order, int from, int to, long[] timeOf) {
    for (int p = from + 1; p < to; p++) {
      if (timeOf[order[p - 1]] > timeOf[order[p]]) {
        IntArrays.mergeSort(order, from, to, (a, b) -> Long.compare(timeOf[a], timeOf[b]));
        return;
      }
    }
  }

  /** Whether an entry of the same time before {@code last} equals the one at {@code last}. */
  private static boolean repeats(
      int[] items, byte[] events, long[] timestamps, int from, int last) {
    for (int p = last - 1; p >= from && timestamps[p] == timestamps[last]; p--) {
      if (items[p] == items[last] && events[p] == events[last]) {
        return true;
      }
    }
    return false;
  }
}
