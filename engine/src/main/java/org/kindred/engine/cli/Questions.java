package org.kindred.engine.cli;

import it.unimi.dsi.fastutil.ints.IntOpenHashSet;
import org.kindred.engine.data.InteractionSequences;
import org.kindred.engine.data.TrainingSet;
import org.kindred.engine.data.Vocabulary;
import org.kindred.engine.training.ValidationProtocol;

/**
 * What the histories that lists are wanted for tell of how lists are to be judged, for those who
 * did not say.
 *
 * @param protocol how held-out cases are taken
 * @param repeatsCount whether what one had may be recommended again
 */
record Questions(ValidationProtocol protocol, boolean repeatsCount) {

  /** Of all interactions that are asked for, at least, if repeats are to be usual. */
  private static final double SHARE_OF_REPEATS = 0.05;

  /** Of all histories, at least, if those of one event are to be asked for, too. */
  private static final double SHARE_OF_SHORTEST = 0.05;

  /**
   * Sessions, if most of the histories are of nobody who was learned from: these are judged step by
   * step, from the first one where such histories are among them, and repeats count where they are
   * usual. Else one list for each, wherever they stand, which may be ahead of what was learned
   * from.
   */
  static Questions of(TrainingSet learned, TrainingSet histories) {
    int all = 0;
    int known = 0;
    int ahead = 0;
    int shortest = 0;
    for (int u = 0; u < histories.userCount(); u++) {
      int length = histories.sequences().length(u);
      int learnedLength = learnedLength(learned, histories.users().term(u));
      all += length > 0 ? 1 : 0;
      known += length > 0 && learnedLength > 0 ? 1 : 0;
      shortest += length == 1 ? 1 : 0;
      ahead += learnedLength > 0 && length > learnedLength ? 1 : 0;
    }
    if (2 * known < all) {
      return new Questions(
          shortest >= SHARE_OF_SHORTEST * all
              ? ValidationProtocol.NEW_SEQUENCES_FROM_FIRST
              : ValidationProtocol.NEW_SEQUENCES,
          repeatsAreUsual(learned.sequences()));
    }
    return new Questions(
        2 * ahead > known ? ValidationProtocol.EVENTS_SINCE : ValidationProtocol.LAST_EVENTS,
        false);
  }

  private static int learnedLength(TrainingSet learned, String user) {
    int index = learned.users().indexOf(user);
    return index == Vocabulary.UNKNOWN ? 0 : learned.sequences().length(index);
  }

  private static boolean repeatsAreUsual(InteractionSequences sequences) {
    int repeats = 0;
    int later = 0;
    IntOpenHashSet had = new IntOpenHashSet();
    for (int u = 0; u < sequences.users(); u++) {
      had.clear();
      for (int p = sequences.start(u); p < sequences.end(u); p++) {
        later += had.isEmpty() ? 0 : 1;
        repeats += had.add(sequences.item(p)) ? 0 : 1;
      }
    }
    return repeats > SHARE_OF_REPEATS * later;
  }
}
