package org.kindred.engine.training;

import java.util.Arrays;
import org.kindred.engine.data.InteractionSequences;
import org.kindred.engine.data.TrainingSet;

/** Holds out all that happened after a point in time, about a tenth of the events. */
final class TimeSplit {

  private static final double SHARE = 0.1;

  /** So that the busiest users do not decide. */
  private static final int MAX_OF_A_USER = 5;

  private final TrainingSet set;
  private final TrainingOptions options;
  private final long[] times;

  TimeSplit(TrainingSet set, TrainingOptions options) {
    this.set = set;
    this.options = options;
    this.times = new long[set.sequences().size()];
    for (int p = 0; p < times.length; p++) {
      times[p] = set.sequences().timestamp(p);
    }
    Arrays.sort(times);
  }

  /** Fold 0 asks for the last tenth of the events, fold 1 for the tenth before it, and so on. */
  Fold fold(int index) {
    long from = timeAt(1 - SHARE * (index + 1));
    long to = index == 0 ? Long.MAX_VALUE : timeAt(1 - SHARE * index);
    return between(from, to, index);
  }

  /** Asks for what happened later. */
  Fold after(long time) {
    return between(time + 1, Long.MAX_VALUE, 0);
  }

  private Fold between(long from, long to, int index) {
    InteractionSequences sequences = set.sequences();
    HeldOut heldOut = new HeldOut(set, options);
    int[] lengths = new int[sequences.users()];
    for (int u = 0; u < lengths.length; u++) {
      lengths[u] = eventsBefore(sequences, u, from);
      addQuestions(heldOut, u, lengths[u], to);
    }
    heldOut.draw(index);
    return heldOut.fold(lengths);
  }

  private void addQuestions(HeldOut heldOut, int user, int first, long to) {
    if (options.protocol() == ValidationProtocol.LATEST_PERIOD) {
      addPeriod(heldOut, user, first, to);
    } else {
      addSteps(heldOut, user, first, to);
    }
  }

  /** One question for all that is new to the user. */
  private void addPeriod(HeldOut heldOut, int user, int first, long to) {
    InteractionSequences sequences = set.sequences();
    int end = eventsBefore(sequences, user, to);
    boolean anyNew = false;
    for (int position = first; position < end; position++) {
      anyNew |= HeldOut.isQuestion(sequences, user, position, options.repeatsCount());
    }
    if (first > 0 && anyNew) {
      heldOut.add(user, first, end);
    }
  }

  private void addSteps(HeldOut heldOut, int user, int first, long to) {
    InteractionSequences sequences = set.sequences();
    int found = 0;
    for (int position = first;
        position < sequences.length(user) && found < MAX_OF_A_USER;
        position++) {
      if (sequences.timestamp(sequences.start(user) + position) >= to) {
        return;
      }
      if (HeldOut.isQuestion(sequences, user, position, options.repeatsCount())) {
        heldOut.add(user, position);
        found++;
      }
    }
  }

  private long timeAt(double share) {
    return times[(int) (Math.max(0, share) * (times.length - 1))];
  }

  private static int eventsBefore(InteractionSequences sequences, int user, long time) {
    int length = 0;
    while (length < sequences.length(user)
        && sequences.timestamp(sequences.start(user) + length) < time) {
      length++;
    }
    return length;
  }
}
