package org.kindred.engine.baseline;

import it.unimi.dsi.fastutil.ints.IntArrays;
import java.io.IOException;
import java.util.Arrays;
import org.kindred.engine.data.InteractionSequences;
import org.kindred.engine.data.TrainingSet;
import org.kindred.engine.data.UserHistory;

/**
 * The ends of all sequences, numbered from the oldest to the newest, and for each item the numbers
 * of the sequences it is in, ascending. Sequences whose times say nothing are numbered as they
 * came. Immutable.
 */
final class RecentSequences {

  /** What was done before the last so many events says little about now. */
  static final int MAX_LENGTH = 60;

  private final int[] offsets;
  private final int[] items;
  private final double perTick;
  private final double[] moments;
  private final int[] sequenceOffsets;
  private final int[] sequencesOf;

  private RecentSequences(
      int[] offsets, int[] items, double perTick, double[] moments, int itemCount) {
    this.offsets = offsets;
    this.items = items;
    this.perTick = perTick;
    this.moments = moments;
    this.sequenceOffsets = new int[itemCount + 1];
    this.sequencesOf = new int[items.length];
    index();
  }

  /** Fills the index from items to sequences; an item counts once for a sequence. */
  private void index() {
    int itemCount = sequenceOffsets.length - 1;
    int[] last = new int[itemCount];
    Arrays.fill(last, -1);
    for (int s = 0; s < size(); s++) {
      for (int p = start(s); p < end(s); p++) {
        if (last[items[p]] != s) {
          last[items[p]] = s;
          sequenceOffsets[items[p] + 1]++;
        }
      }
    }
    for (int i = 0; i < itemCount; i++) {
      sequenceOffsets[i + 1] += sequenceOffsets[i];
    }
    int[] next = sequenceOffsets.clone();
    Arrays.fill(last, -1);
    for (int s = 0; s < size(); s++) {
      for (int p = start(s); p < end(s); p++) {
        if (last[items[p]] != s) {
          last[items[p]] = s;
          sequencesOf[next[items[p]]++] = s;
        }
      }
    }
  }

  static RecentSequences of(TrainingSet set) {
    InteractionSequences sequences = set.sequences();
    int[] order = byLastEvent(sequences);
    int[] offsets = new int[order.length + 1];
    for (int s = 0; s < order.length; s++) {
      offsets[s + 1] = offsets[s] + Math.min(MAX_LENGTH, sequences.length(order[s]));
    }
    int[] items = new int[offsets[order.length]];
    for (int s = 0; s < order.length; s++) {
      int from = sequences.end(order[s]) - (offsets[s + 1] - offsets[s]);
      for (int p = from; p < sequences.end(order[s]); p++) {
        items[offsets[s] + p - from] = sequences.item(p);
      }
    }
    double perTick = perTick(sequences);
    double[] moments = new double[order.length];
    for (int s = 0; s < order.length; s++) {
      moments[s] =
          perTick > 0
              ? perTick * sequences.timestamp(sequences.end(order[s]) - 1)
              : (s + 1.0) / order.length;
    }
    return new RecentSequences(offsets, items, perTick, moments, set.itemCount());
  }

  /** Of the whole time, as far as a clock tells it; else 0. */
  private static double perTick(InteractionSequences sequences) {
    TimeSpan span = TimeSpan.of(sequences);
    return Clock.isIn(sequences) && span.last() > span.first()
        ? 1.0 / (span.last() - span.first())
        : 0;
  }

  /** Users with two events at least; a stable order, in case that times are but orders. */
  private static int[] byLastEvent(InteractionSequences sequences) {
    int[] users = new int[sequences.users()];
    int count = 0;
    for (int u = 0; u < users.length; u++) {
      if (sequences.length(u) > 1) {
        users[count++] = u;
      }
    }
    int[] order = Arrays.copyOf(users, count);
    if (Clock.isIn(sequences)) {
      IntArrays.mergeSort(
          order,
          (a, b) ->
              Long.compare(
                  sequences.timestamp(sequences.end(a) - 1),
                  sequences.timestamp(sequences.end(b) - 1)));
    }
    return order;
  }

  int size() {
    return offsets.length - 1;
  }

  int itemCount() {
    return sequenceOffsets.length - 1;
  }

  int start(int sequence) {
    return offsets[sequence];
  }

  int end(int sequence) {
    return offsets[sequence + 1];
  }

  int item(int position) {
    return items[position];
  }

  /** In how many sequences the item is. */
  int count(int item) {
    return sequenceOffsets[item + 1] - sequenceOffsets[item];
  }

  /** The newest sequence with the item has age 0. */
  int sequence(int item, int age) {
    return sequencesOf[sequenceOffsets[item + 1] - 1 - age];
  }

  /**
   * When the history ended, in units of the whole time; now, if no clock tells the time, since then
   * the order of the sequences alone says what is new.
   *
   * @param history not empty
   */
  double moment(UserHistory history) {
    return perTick > 0 ? perTick * history.timestamp(history.length() - 1) : 1;
  }

  /** How much time is between the sequence's end and a moment, in units of the whole time. */
  double age(int sequence, double moment) {
    return Math.abs(moment - moments[sequence]);
  }

  void write(ArrayWriter out) throws IOException {
    out.write(offsets);
    out.write(items);
    out.write(new double[] {perTick});
    out.write(moments);
  }

  static RecentSequences read(ArrayReader in, int itemCount) throws IOException {
    return new RecentSequences(in.ints(), in.ints(), in.doubles()[0], in.doubles(), itemCount);
  }
}
