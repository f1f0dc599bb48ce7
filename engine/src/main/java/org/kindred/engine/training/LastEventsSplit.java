package org.kindred.engine.training;

import org.kindred.engine.data.InteractionSequences;
import org.kindred.engine.data.TrainingSet;

/** Holds out each user's last event that may be asked for, and all after it. */
final class LastEventsSplit {

  private final TrainingSet set;
  private final TrainingOptions options;

  LastEventsSplit(TrainingSet set, TrainingOptions options) {
    this.set = set;
    this.options = options;
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
    heldOut.draw(index);
    return heldOut.fold(heldOut.cut(lengths));
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
