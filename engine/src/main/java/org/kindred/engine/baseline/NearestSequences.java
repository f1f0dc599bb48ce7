package org.kindred.engine.baseline;

import it.unimi.dsi.fastutil.ints.Int2IntOpenHashMap;
import it.unimi.dsi.fastutil.ints.Int2ObjectOpenHashMap;
import it.unimi.dsi.fastutil.ints.IntSet;
import it.unimi.dsi.fastutil.longs.LongHeapPriorityQueue;
import java.util.Arrays;

/**
 * The sequences that share items with a history, with their likeness to it. What was found for one
 * history serves the next that has the same items, as the variants of one have. Not thread-safe.
 */
final class NearestSequences {

  /** The newest sequences of each item are enough. */
  private static final int MAX_OF_AN_ITEM = 1_000;

  private static final int MAX_SEQUENCES = 5_000;
  private static final int NONE = -1;

  private final RecentSequences recent;
  private final Factor factor;

  /** Sequences are numbered here as they are met: what is known of each is in arrays. */
  private final Int2IntOpenHashMap numbers;

  private final Int2ObjectOpenHashMap<int[]> numbersOfItems = new Int2ObjectOpenHashMap<>();
  private final int[] sequences;
  private final float[] likeness;
  private final float[] factors;
  private double moment = Double.NaN;
  private final int[] like;
  private int likeCount;

  /** Is told of one of the nearest sequences. */
  @FunctionalInterface
  interface Visitor {
    void visit(int sequence, float likeness);
  }

  /** What the likeness of a sequence is multiplied by at a moment; above 0. */
  @FunctionalInterface
  interface Factor {
    float of(int sequence, double moment);
  }

  /**
   * Nothing is known yet.
   *
   * @param items of the histories that are to be compared
   */
  NearestSequences(RecentSequences recent, IntSet items, Factor factor) {
    this.recent = recent;
    this.factor = factor;
    int most = items.intStream().map(this::count).sum();
    this.numbers = new Int2IntOpenHashMap(most);
    this.sequences = new int[most];
    this.likeness = new float[most];
    this.factors = new float[most];
    this.like = new int[Math.min(MAX_SEQUENCES, most)];
    numbers.defaultReturnValue(NONE);
  }

  private int count(int item) {
    return Math.min(MAX_OF_AN_ITEM, recent.count(item));
  }

  /**
   * Goes through a history from its end until there are enough sequences; forgets the likeness to
   * the one before.
   *
   * @param moment when the history ended
   * @param weights float [places], what an item in common counts for by its place
   */
  void compare(LastPlaces places, double moment, float[] weights, double rarity) {
    forget(moment);
    places.forEach(
        (item, place) ->
            add(
                numbersOfItems.computeIfAbsent(item, this::number),
                weights[place] * (float) Math.pow(1 + recent.count(item), -rarity)));
    for (int k = 0; k < likeCount; k++) {
      likeness[like[k]] *= factor(like[k]);
    }
  }

  private void forget(double newMoment) {
    for (int k = 0; k < likeCount; k++) {
      likeness[like[k]] = 0;
    }
    likeCount = 0;
    if (newMoment != moment) {
      moment = newMoment;
      Arrays.fill(factors, 0);
    }
  }

  private int[] number(int item) {
    int[] found = new int[count(item)];
    for (int age = 0; age < found.length; age++) {
      found[age] = numberOf(recent.sequence(item, age));
    }
    return found;
  }

  private int numberOf(int sequence) {
    int next = numbers.size();
    int known = numbers.putIfAbsent(sequence, next);
    if (known != NONE) {
      return known;
    }
    sequences[next] = sequence;
    return next;
  }

  private void add(int[] found, float weight) {
    for (int number : found) {
      if (likeness[number] == 0 && likeCount < MAX_SEQUENCES) {
        like[likeCount++] = number;
        likeness[number] = weight;
      } else if (likeness[number] != 0) {
        likeness[number] += weight;
      }
    }
  }

  private float factor(int number) {
    if (factors[number] == 0) {
      factors[number] = factor.of(sequences[number], moment);
    }
    return factors[number];
  }

  /** Visits the {@code count} nearest, nearest first; of equally near ones the newer. */
  void forEach(int count, Visitor visitor) {
    long[] nearest = nearest(count);
    for (int k = nearest.length - 1; k >= 0; k--) {
      int sequence = (int) nearest[k];
      visitor.visit(sequence, Float.intBitsToFloat((int) (nearest[k] >>> Integer.SIZE)));
    }
  }

  /**
   * The bits of a likeness above the number of its sequence, ascending: bits of positive floats are
   * in the order of the floats.
   */
  private long[] nearest(int count) {
    LongHeapPriorityQueue nearest = new LongHeapPriorityQueue(Math.min(count, likeCount) + 1);
    for (int k = 0; k < likeCount; k++) {
      int number = like[k];
      long key = (long) Float.floatToIntBits(likeness[number]) << Integer.SIZE | sequences[number];
      if (nearest.size() < count) {
        nearest.enqueue(key);
      } else if (key > nearest.firstLong()) {
        nearest.dequeueLong();
        nearest.enqueue(key);
      }
    }
    long[] ascending = new long[nearest.size()];
    for (int k = 0; k < ascending.length; k++) {
      ascending[k] = nearest.dequeueLong();
    }
    return ascending;
  }
}
