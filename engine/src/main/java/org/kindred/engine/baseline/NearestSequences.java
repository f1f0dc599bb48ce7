package org.kindred.engine.baseline;

import it.unimi.dsi.fastutil.ints.Int2FloatMap;
import it.unimi.dsi.fastutil.ints.Int2FloatOpenHashMap;
import it.unimi.dsi.fastutil.ints.Int2IntOpenHashMap;
import java.util.Arrays;
import org.kindred.engine.data.UserHistory;

/** The sequences that share items with a history, with their likeness to it. Used once. */
final class NearestSequences {

  /** The newest sequences of each item are enough. */
  private static final int MAX_OF_AN_ITEM = 1_000;

  private static final int MAX_SEQUENCES = 5_000;

  private final RecentSequences recent;
  private final Int2FloatOpenHashMap likeness = new Int2FloatOpenHashMap();
  private final Int2IntOpenHashMap latest = new Int2IntOpenHashMap();

  /** Is told of a sequence. */
  @FunctionalInterface
  interface Visitor {

    /**
     * One of the nearest.
     *
     * @param latestShared counts back from the end of the history to the latest event in common
     */
    void visit(int sequence, float likeness, int latestShared);
  }

  private NearestSequences(RecentSequences recent) {
    this.recent = recent;
  }

  /** Goes through the history from its end until there are enough sequences. */
  static NearestSequences of(
      RecentSequences recent,
      UserHistory history,
      float[] weights,
      double rarity,
      double lengthPower) {
    NearestSequences nearest = new NearestSequences(recent);
    int last = history.length() - 1;
    for (int k = 0; k < weights.length && k <= last; k++) {
      int item = history.item(last - k);
      if (isFirst(history, last - k, last)) {
        float weight = weights[k] * (float) Math.pow(1 + recent.count(item), -rarity);
        nearest.addSequencesOf(item, k, weight);
      }
    }
    nearest.favourShort(lengthPower);
    return nearest;
  }

  private void favourShort(double lengthPower) {
    likeness
        .int2FloatEntrySet()
        .fastForEach(
            entry -> {
              int length = recent.end(entry.getIntKey()) - recent.start(entry.getIntKey());
              entry.setValue(entry.getFloatValue() * (float) Math.pow(length, -lengthPower));
            });
  }

  /** Whether the event's item is in none of the later events. */
  private static boolean isFirst(UserHistory history, int position, int last) {
    for (int later = position + 1; later <= last; later++) {
      if (history.item(later) == history.item(position)) {
        return false;
      }
    }
    return true;
  }

  private void addSequencesOf(int item, int back, float weight) {
    int count = Math.min(MAX_OF_AN_ITEM, recent.count(item));
    for (int age = 0; age < count; age++) {
      int sequence = recent.sequence(item, age);
      if (latest.containsKey(sequence)) {
        likeness.addTo(sequence, weight);
      } else if (latest.size() < MAX_SEQUENCES) {
        latest.put(sequence, back);
        likeness.put(sequence, weight);
      }
    }
  }

  /** Visits the {@code count} nearest; of equally near ones the newer. */
  void forEach(int count, Visitor visitor) {
    long[] byNearness = byNearness();
    int end = Math.max(0, byNearness.length - count);
    for (int k = byNearness.length - 1; k >= end; k--) {
      int sequence = (int) byNearness[k];
      visitor.visit(sequence, likeness.get(sequence), latest.get(sequence));
    }
  }

  /**
   * The bits of a likeness above the number of its sequence, ascending: bits of positive floats are
   * in the order of the floats.
   */
  private long[] byNearness() {
    long[] keys = new long[likeness.size()];
    int next = 0;
    for (Int2FloatMap.Entry entry : likeness.int2FloatEntrySet()) {
      keys[next++] =
          (long) Float.floatToIntBits(entry.getFloatValue()) << Integer.SIZE | entry.getIntKey();
    }
    Arrays.sort(keys);
    return keys;
  }
}
