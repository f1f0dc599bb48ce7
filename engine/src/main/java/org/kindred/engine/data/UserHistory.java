package org.kindred.engine.data;

import java.util.Arrays;

/**
 * What is known of one user when items are scored: the own events in time order, and what the
 * people about the user did. Immutable; the arrays that it hands out must not be written to.
 */
public final class UserHistory {

  /** Of somebody of whom nothing is known. */
  public static final UserHistory EMPTY = new UserHistory(new int[0], new byte[0], new long[0]);

  private final int[] items;
  private final byte[] events;
  private final long[] timestamps;
  private final SocialContext social;

  /** A history without social context. Takes over the arrays, which have one length. */
  public UserHistory(int[] items, byte[] events, long[] timestamps) {
    this(items, events, timestamps, SocialContext.NONE);
  }

  /**
   * Takes over the arrays.
   *
   * @param items int [length], item indices, oldest first
   * @param events byte [length], event type indices
   * @param timestamps long [length]
   */
  public UserHistory(int[] items, byte[] events, long[] timestamps, SocialContext social) {
    if (items.length != events.length || items.length != timestamps.length) {
      throw new IllegalArgumentException(
          "one length expected, got %d items, %d events, %d timestamps"
              .formatted(items.length, events.length, timestamps.length));
    }
    this.items = items;
    this.events = events;
    this.timestamps = timestamps;
    this.social = social;
  }

  public int length() {
    return items.length;
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

  public int[] items() {
    return items;
  }

  public byte[] events() {
    return events;
  }

  public long[] timestamps() {
    return timestamps;
  }

  public SocialContext social() {
    return social;
  }

  public boolean contains(int item) {
    for (int own : items) {
      if (own == item) {
        return true;
      }
    }
    return false;
  }

  /** This history without the event at the position. */
  public UserHistory without(int position) {
    int length = items.length - 1;
    int[] fewerItems = Arrays.copyOf(items, length);
    byte[] fewerEvents = Arrays.copyOf(events, length);
    long[] fewerTimestamps = Arrays.copyOf(timestamps, length);
    System.arraycopy(items, position + 1, fewerItems, position, length - position);
    System.arraycopy(events, position + 1, fewerEvents, position, length - position);
    System.arraycopy(timestamps, position + 1, fewerTimestamps, position, length - position);
    return new UserHistory(fewerItems, fewerEvents, fewerTimestamps, social);
  }

  /** This history with another social context. */
  public UserHistory withSocial(SocialContext other) {
    return new UserHistory(items, events, timestamps, other);
  }

  /** This history without the own events before the last {@code length}. */
  public UserHistory last(int length) {
    if (length >= items.length) {
      return this;
    }
    int from = items.length - length;
    return new UserHistory(
        Arrays.copyOfRange(items, from, items.length),
        Arrays.copyOfRange(events, from, items.length),
        Arrays.copyOfRange(timestamps, from, items.length),
        social);
  }
}
