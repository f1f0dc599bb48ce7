package org.kindred.engine.baseline;

import org.kindred.engine.data.InteractionSequences;

/** The time that the interactions span. */
record TimeSpan(long first, long last) {

  /** From 0 to 0 when there is no interaction. */
  static TimeSpan of(InteractionSequences sequences) {
    if (sequences.size() == 0) {
      return new TimeSpan(0, 0);
    }
    long first = Long.MAX_VALUE;
    long last = Long.MIN_VALUE;
    for (int p = 0; p < sequences.size(); p++) {
      first = Math.min(first, sequences.timestamp(p));
      last = Math.max(last, sequences.timestamp(p));
    }
    return new TimeSpan(first, last);
  }

  /** A time as a part of the whole; 0 when everything happened at once. */
  double share(long time) {
    return last == first ? 0 : (double) time / (last - first);
  }
}
