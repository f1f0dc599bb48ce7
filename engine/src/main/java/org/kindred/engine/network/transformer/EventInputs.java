package org.kindred.engine.network.transformer;

import org.kindred.engine.data.UserHistory;
import org.kindred.engine.network.Feed;

/**
 * What the encoder is told of each event of a batch beside its item: its type, and the time since
 * the one before, as the position of its highest bit (0 = no event before).
 */
final class EventInputs {

  private final int batch;
  private final int length;
  private final int[] events;
  private final int[] gaps;

  EventInputs(int batch, int length) {
    this.batch = batch;
    this.length = length;
    this.events = new int[batch * length];
    this.gaps = new int[batch * length];
  }

  /** Where an event of a row lies in flat arrays. */
  int place(int row, int position) {
    return row * length + position;
  }

  /** Sets one event; {@code previous} is negative when it is the first. */
  void set(int row, int position, byte event, long gap, boolean first) {
    events[place(row, position)] = event;
    gaps[place(row, position)] = first ? 0 : bucket(gap);
  }

  /** Sets a row to the last {@code count} events of a history. */
  void setRow(int row, UserHistory history, int count) {
    int from = history.length() - count;
    for (int k = 0; k < count; k++) {
      int p = from + k;
      long gap = p == 0 ? 0 : history.timestamp(p) - history.timestamp(p - 1);
      set(row, k, history.event(p), gap, p == 0);
    }
  }

  /** 1 … 33: one more than the bits of the gap, which counts as 0 when it is negative. */
  static int bucket(long gap) {
    int bits = 64 - Long.numberOfLeadingZeros(Math.max(0, gap));
    return 1 + Math.min(bits, SequenceEncoder.GAP_BUCKETS - 2);
  }

  Feed feed(Feed feed) {
    return feed.ints("events", events, batch, length).ints("gaps", gaps, batch, length);
  }
}
