package org.kindred.engine.training;

import it.unimi.dsi.fastutil.ints.IntArrays;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.kindred.engine.data.InteractionSequences;
import org.kindred.engine.data.TrainingSet;

/**
 * Holds out whole sequences, the newest: asks for every event of theirs after the first two, or
 * after the first if that is wanted, and learns nothing of them. Of equally new ones those that
 * came last are newer.
 */
final class NewSequencesSplit {

  private static final double SHARE = 0.05;
  private static final int MIN_SEQUENCES = 1_000;

  /** So many questions are asked if they can be, but of no more than this share. */
  private static final int ENOUGH = 5_000;

  private static final double MAX_SHARE = 0.1;

  /** So many parts of all sequences are left to learn from at least, but one. */
  private static final int PARTS = 4;

  /** Who did less is hardly known yet; unless all did. */
  private static final int KNOWN = 2;

  private final TrainingSet set;
  private final TrainingOptions options;
  private final int[] newestFirst;
  private final int heldOutAtOnce;

  NewSequencesSplit(TrainingSet set, TrainingOptions options) {
    this.set = set;
    this.options = options;
    this.newestFirst = newestFirst(set.sequences());
    int share = Math.max(MIN_SEQUENCES, (int) (SHARE * newestFirst.length));
    this.heldOutAtOnce = Math.min(newestFirst.length / PARTS, Math.max(share, untilEnough()));
  }

  /** How many of the newest sequences there must be for enough questions. */
  private int untilEnough() {
    int most = (int) (MAX_SHARE * newestFirst.length);
    int events = 0;
    int count = 0;
    while (count < most && events < ENOUGH) {
      events += Math.max(0, set.sequences().length(newestFirst[count++]) - firstPosition());
    }
    return count;
  }

  private int firstPosition() {
    return options.protocol() == ValidationProtocol.NEW_SEQUENCES_FROM_FIRST ? 1 : KNOWN;
  }

  private static int[] newestFirst(InteractionSequences sequences) {
    int[] users =
        IntStream.range(0, sequences.users()).filter(u -> sequences.length(u) > 0).toArray();
    if (!ValidationSplit.hasClock(sequences)) {
      return reversed(users);
    }
    IntArrays.mergeSort(
        users,
        (a, b) ->
            Long.compare(
                sequences.timestamp(sequences.end(a) - 1),
                sequences.timestamp(sequences.end(b) - 1)));
    return reversed(users);
  }

  private static int[] reversed(int[] users) {
    return IntStream.range(0, users.length).map(k -> users[users.length - 1 - k]).toArray();
  }

  /** Fold 0 asks for the newest sequences, fold 1 for those before them, and so on. */
  Fold fold(int index) {
    InteractionSequences sequences = set.sequences();
    int[] lengths = new int[sequences.users()];
    Arrays.setAll(lengths, sequences::length);
    int from = Math.min(newestFirst.length, index * heldOutAtOnce);
    int to = Math.min(newestFirst.length, from + heldOutAtOnce);
    for (int k = 0; k < to; k++) {
      lengths[newestFirst[k]] = 0;
    }
    HeldOut heldOut = questions(from, to, firstPosition());
    if (heldOut.size() == 0) {
      heldOut = questions(from, to, 1);
    }
    heldOut.draw(index);
    return heldOut.fold(lengths);
  }

  private HeldOut questions(int from, int to, int firstPosition) {
    HeldOut heldOut = new HeldOut(set, options);
    for (int k = from; k < to; k++) {
      int user = newestFirst[k];
      for (int p = firstPosition; p < set.sequences().length(user); p++) {
        if (HeldOut.isQuestion(set.sequences(), user, p, options.repeatsCount())) {
          heldOut.add(user, p);
        }
      }
    }
    return heldOut;
  }
}
