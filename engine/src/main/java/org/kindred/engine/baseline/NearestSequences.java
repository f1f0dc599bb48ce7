package org.kindred.engine.baseline;

import it.unimi.dsi.fastutil.ints.Int2FloatMap;
import it.unimi.dsi.fastutil.ints.Int2FloatOpenHashMap;
import java.util.Arrays;

/** The sequences that share items with a history, with their likeness to it. Used once. */
final class NearestSequences {

  /** The newest sequences of each item are enough. */
  private static final int MAX_OF_AN_ITEM = 1_000;

  private static final int MAX_SEQUENCES = 5_000;

  private final RecentSequences recent;
  private final Int2FloatOpenHashMap likeness = new Int2FloatOpenHashMap();

  /** Is told of one of the nearest sequences. */
  @FunctionalInterface
  interface Visitor {
    void visit(int sequence, float likeness);
  }

  /** What the likeness of a sequence is multiplied by; above 0. */
  @FunctionalInterface
  interface Factor {
    float of(int sequence);
  }

  private NearestSequences(RecentSequences recent) {
    this.recent = recent;
  }

  /**
   * Goes through the history from its end until there are enough sequences.
   *
   * @param weights float [places], what an item in common counts for by its place
   */
  static NearestSequences of(
      RecentSequences recent, LastPlaces places, float[] weights, double rarity, Factor factor) {
    NearestSequences nearest = new NearestSequences(recent);
    places.forEach(
        (item, place) ->
            nearest.addSequencesOf(
                item, weights[place] * (float) Math.pow(1 + recent.count(item), -rarity)));
    nearest.multiply(factor);
    return nearest;
  }

  private void multiply(Factor factor) {
    likeness
        .int2FloatEntrySet()
        .fastForEach(entry -> entry.setValue(entry.getFloatValue() * factor.of(entry.getIntKey())));
  }

  private void addSequencesOf(int item, float weight) {
    int count = Math.min(MAX_OF_AN_ITEM, recent.count(item));
    for (int age = 0; age < count; age++) {
      int sequence = recent.sequence(item, age);
      if (likeness.size() < MAX_SEQUENCES || likeness.containsKey(sequence)) {
        likeness.addTo(sequence, weight);
      }
    }
  }

  /** Visits the {@code count} nearest; of equally near ones the newer. */
  void forEach(int count, Visitor visitor) {
    long[] byNearness = byNearness();
    int end = Math.max(0, byNearness.length - count);
    for (int k = byNearness.length - 1; k >= end; k--) {
      int sequence = (int) byNearness[k];
      visitor.visit(sequence, likeness.get(sequence));
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
