package org.kindred.engine.data;

import it.unimi.dsi.fastutil.longs.LongArrayList;
import java.util.Arrays;

/**
 * The interactions of all users as compressed rows: the events of user {@code u} lie at positions
 * {@code start(u) … end(u) - 1} in time order (ties in the order of arrival). 13 bytes an
 * interaction. Immutable.
 */
public final class InteractionSequences {

  private final int[] offsets;
  private final int[] items;
  private final byte[] events;
  private final long[] timestamps;

  /**
   * Takes over the arrays.
   *
   * @param offsets int [users + 1], ascending, first 0, last the number of interactions
   * @param items int [interactions], item indices
   * @param events byte [interactions], event type indices
   * @param timestamps long [interactions], Unix seconds or a plain order
   */
  InteractionSequences(int[] offsets, int[] items, byte[] events, long[] timestamps) {
    int size = offsets[offsets.length - 1];
    if (items.length != size || events.length != size || timestamps.length != size) {
      throw new IllegalArgumentException(
          "expected %d interactions, got %d items, %d events, %d timestamps"
              .formatted(size, items.length, events.length, timestamps.length));
    }
    this.offsets = offsets;
    this.items = items;
    this.events = events;
    this.timestamps = timestamps;
  }

  public int users() {
    return offsets.length - 1;
  }

  /** The number of interactions of all users together. */
  public int size() {
    return items.length;
  }

  public int start(int user) {
    return offsets[user];
  }

  public int end(int user) {
    return offsets[user + 1];
  }

  public int length(int user) {
    return offsets[user + 1] - offsets[user];
  }

  public int item(int position) {
    return items[position];
  }

  public byte event(int position) {
    return events[position];
  }

  public long timestamp(int position) {
    return timestamps[position];
  }

  /** The first {@code length} events of the user, without any social context. */
  public UserHistory prefix(int user, int length) {
    int from = start(user);
    int to = Math.min(end(user), from + length);
    return new UserHistory(
        Arrays.copyOfRange(items, from, to),
        Arrays.copyOfRange(events, from, to),
        Arrays.copyOfRange(timestamps, from, to));
  }

  /** All events of the user, without any social context. */
  public UserHistory history(int user) {
    return prefix(user, length(user));
  }

  /** The sequences that keep the first {@code lengths[u]} events of each user {@code u}. */
  public InteractionSequences truncated(int[] lengths) {
    int[] kept = new int[users() + 1];
    for (int u = 0; u < users(); u++) {
      kept[u + 1] = kept[u] + Math.min(lengths[u], length(u));
    }
    int size = kept[users()];
    InteractionSequences result =
        new InteractionSequences(kept, new int[size], new byte[size], new long[size]);
    for (int u = 0; u < users(); u++) {
      int count = kept[u + 1] - kept[u];
      System.arraycopy(items, start(u), result.items, kept[u], count);
      System.arraycopy(events, start(u), result.events, kept[u], count);
      System.arraycopy(timestamps, start(u), result.timestamps, kept[u], count);
    }
    return result;
  }

  /** The time of the first interaction of all; {@code Long.MAX_VALUE} without any. */
  public long earliest() {
    return Arrays.stream(timestamps).min().orElse(Long.MAX_VALUE);
  }

  /** The time of the last interaction of all; {@code Long.MIN_VALUE} without any. */
  public long latest() {
    return Arrays.stream(timestamps).max().orElse(Long.MIN_VALUE);
  }

  /** The median of the times between an event and the next one of the same user; 0 without any. */
  public long usualGap() {
    LongArrayList gaps = new LongArrayList(size());
    for (int u = 0; u < users(); u++) {
      for (int p = start(u) + 1; p < end(u); p++) {
        gaps.add(timestamps[p] - timestamps[p - 1]);
      }
    }
    long[] sorted = gaps.toLongArray();
    Arrays.sort(sorted);
    return sorted.length == 0 ? 0 : sorted[sorted.length / 2];
  }

  /** The same interactions as if each user's last one was at the moment, one every {@code gap}. */
  public InteractionSequences endingAt(long moment, long gap) {
    long[] times = new long[timestamps.length];
    for (int u = 0; u < users(); u++) {
      for (int p = start(u); p < end(u); p++) {
        times[p] = moment - gap * (end(u) - 1 - p);
      }
    }
    return new InteractionSequences(offsets, items, events, times);
  }

  /** How often each item occurs: int [itemCount]. */
  public int[] itemCounts(int itemCount) {
    int[] counts = new int[itemCount];
    for (int item : items) {
      counts[item]++;
    }
    return counts;
  }

  /**
   * The same interactions with other numbers for items and event types.
   *
   * @param itemOf int [items], the new number of each item
   * @param eventOf int [event types], the new number of each event type
   */
  InteractionSequences renumbered(int[] itemOf, int[] eventOf) {
    int[] otherItems = new int[items.length];
    byte[] otherEvents = new byte[events.length];
    for (int p = 0; p < items.length; p++) {
      otherItems[p] = itemOf[items[p]];
      otherEvents[p] = (byte) eventOf[events[p]];
    }
    return new InteractionSequences(offsets, otherItems, otherEvents, timestamps);
  }
}
