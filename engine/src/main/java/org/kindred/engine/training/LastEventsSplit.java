package org.kindred.engine.training;

import org.kindred.engine.data.InteractionSequences;
import org.kindred.engine.data.TrainingSet;

/**
 * Holds out each user's last event that may be asked for, and all after it; and perhaps some before
 * it, which the question tells of, but nothing is learned from. Where few users did much, as with
 * films, each is asked for several of the last events, one after the other.
 */
final class LastEventsSplit {

  /** So many questions are asked if they can be. */
  private static final int ENOUGH = 5_000;

  /**
   * Of more users only one of so many is asked: what is learned from shall be nearly as much as in
   * the end, or what needs much would be thought little of.
   */
  private static final int PARTS = 3;

  /** Of a user's events, at most, if more than one is asked for. */
  private static final double SHARE = 0.05;

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

  /** Fold 0 asks for the last such events, fold 1 for those before them, and so on. */
  Fold fold(int index) {
    InteractionSequences sequences = set.sequences();
    HeldOut heldOut = new HeldOut(set, options);
    int most = questionsEach();
    int[] lengths = new int[sequences.users()];
    for (int u = 0; u < lengths.length; u++) {
      lengths[u] = sequences.length(u);
      int each = Math.max(1, Math.min(most, (int) (SHARE * lengths[u])));
      addLast(heldOut, u, index * each, each);
    }
    heldOut.draw(index, Math.max(ENOUGH, heldOut.size() / PARTS));
    return heldOut.fold(heldOut.cut(lengths, unlearned));
  }

  /** So many that there are enough of all users, if each has them. */
  private int questionsEach() {
    InteractionSequences sequences = set.sequences();
    int users = 0;
    for (int u = 0; u < sequences.users(); u++) {
      users += sequences.length(u) > 1 ? 1 : 0;
    }
    return (ENOUGH + users - 1) / Math.max(1, users);
  }

  /** Adds the user's last {@code count} questions, but for the {@code passed} at the very end. */
  private void addLast(HeldOut heldOut, int user, int passed, int count) {
    InteractionSequences sequences = set.sequences();
    int found = 0;
    for (int p = sequences.length(user) - 1; p > 0 && found < passed + count; p--) {
      if (HeldOut.isQuestion(sequences, user, p, options.repeatsCount()) && found++ >= passed) {
        heldOut.add(user, p);
      }
    }
  }
}
