package org.kindred.engine.network.transformer;

import java.util.List;
import org.kindred.engine.data.Acts;
import org.kindred.engine.data.UserHistory;

/**
 * The few acts of friends that are nearest to a time, nearest first. Which of equally near ones
 * depends on nothing but themselves, so that training and serving choose the same. Reusable; not
 * thread-safe.
 */
final class NearestFew {

  /** None, or of those followed or the followers, before or after, of each distance in time. */
  static final int KINDS = 1 + 4 * SequenceEncoder.GAP_BUCKETS;

  private static final int MIX = 0x9E3779B9;

  private final int most;
  private final long[] distances;
  private final int[] items;
  private final int[] directions;
  private long time;
  private int size;

  /** Of at least one act. */
  NearestFew(int most) {
    this.most = most;
    this.distances = new long[most];
    this.items = new int[most];
    this.directions = new int[most];
  }

  /** Forgets all and begins again around the time. */
  void begin(long around) {
    time = around;
    size = 0;
  }

  /** Those about the end of a history that is not empty. */
  void findIn(UserHistory history) {
    begin(history.timestamp(history.length() - 1));
    offer(history.social().followed(), true);
    offer(history.social().followers(), false);
  }

  private void offer(List<Acts> people, boolean followed) {
    for (Acts acts : people) {
      for (int k = 0; k < acts.size(); k++) {
        offer(acts.items()[k], acts.timestamps()[k], followed);
      }
    }
  }

  /** Says no once there are enough that are nearer: whatever is farther off need not be offered. */
  boolean offer(int item, long timestamp, boolean followed) {
    long distance = Math.abs(timestamp - time);
    if (size == most && distance > distances[size - 1]) {
      return false;
    }
    int direction = (followed ? 0 : 2) + (timestamp > time ? 1 : 0);
    int place = size;
    while (place > 0 && isBefore(distance, item, direction, place - 1)) {
      place--;
    }
    if (place < most) {
      insert(place, distance, item, direction);
    }
    return true;
  }

  private boolean isBefore(long distance, int item, int direction, int other) {
    if (distance != distances[other]) {
      return distance < distances[other];
    }
    int order = Integer.compare(item * MIX, items[other] * MIX);
    return order != 0 ? order < 0 : direction < directions[other];
  }

  private void insert(int place, long distance, int item, int direction) {
    size = Math.min(most, size + 1);
    for (int k = size - 1; k > place; k--) {
      distances[k] = distances[k - 1];
      items[k] = items[k - 1];
      directions[k] = directions[k - 1];
    }
    distances[place] = distance;
    items[place] = item;
    directions[place] = direction;
  }

  int size() {
    return size;
  }

  int item(int slot) {
    return items[slot];
  }

  /** 1 … {@link #KINDS} - 1. */
  int kind(int slot) {
    return directions[slot] * SequenceEncoder.GAP_BUCKETS + EventInputs.bucket(distances[slot]);
  }
}
