package org.kindred.engine.training;

import org.kindred.engine.data.InteractionSequences;
import org.kindred.engine.data.TrainingSet;

/**
 * Holds out each user's last event that may be asked for, and all after it; and perhaps some before
 * it, which the question tells of, but nothing is learned from.
 */
final class LastEventsSplit {

  /** So many questions are asked if they can be. */
  private static final int ENOUGH = 5_000;

  /**
   * Of more users only one of so many is asked: what is learned from shall be nearly as much as in
   * the end, or what needs much would be thought little of.
   */
  private static final int PARTS = 3;

  private final TrainingSet set;
  private final TrainingOptions options;
  private final int unlearned;

  private LastEventsSplit(TrainingSet set, TrainingOptions options, int unlearned) {
    this.set = set;
    this.options = options;
    this.unlearned = unlearned;
  }

  static LastEventsSplit of(TrainingSet set, TrainingOptions options) {
    return new LastEventsSplit(set, options, 0);
  }

  /** Does not learn from the last event of the histories, either, if there is one before it. */
  static LastEventsSplit ofEventsSince(TrainingSet set, TrainingOptions options) {
    return new LastEventsSplit(set, options, 1);
  }

  /** Fold 0 asks for the last such event, fold 1 for the one before it, and so on. */
  Fold fold(int index) {
    InteractionSequences sequences = set.sequences();
    HeldOut heldOut = new HeldOut(set, options);
    int[] lengths = new int[sequences.users()];
    for (int u = 0; u < lengths.length; u++) {
      lengths[u] = sequences.length(u);
      int position = lastQuestion(sequences, u, index);
      if (position > 0) {
        heldOut.add(u, position);
      }
    }
    heldOut.draw(index, Math.max(ENOUGH, heldOut.size() / PARTS));
    return heldOut.fold(heldOut.cut(lengths, unlearned));
  }

  /** 0 when there is none. */
  private int lastQuestion(InteractionSequences sequences, int user, int index) {
    int left = index;
    for (int position = sequences.length(user) - 1; position > 0; position--) {
      if (HeldOut.isQuestion(sequences, user, position, options.repeatsCount()) && left-- == 0) {
        return position;
      }
    }
    return 0;
  }
}
