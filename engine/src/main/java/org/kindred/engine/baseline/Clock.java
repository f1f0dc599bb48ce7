package org.kindred.engine.baseline;

import org.kindred.engine.data.InteractionSequences;

/** Tells times of a clock from mere positions in each user's order. */
final class Clock {

  private Clock() {}

  /** Where most users begin at the same time, time is but an order. */
  static boolean isIn(InteractionSequences sequences) {
    long earliest = TimeSpan.of(sequences).first();
    int users = 0;
    int together = 0;
    for (int u = 0; u < sequences.users(); u++) {
      if (sequences.length(u) > 0) {
        users++;
        together += sequences.timestamp(sequences.start(u)) == earliest ? 1 : 0;
      }
    }
    return 2 * together <= users;
  }
}
