package org.kindred.engine.network.transformer;

import java.util.ArrayList;
import java.util.List;
import org.kindred.engine.data.InteractionSequences;

/**
 * A stretch of a user's events to learn from: each event but the last is an input, each but the
 * first a target.
 *
 * @param user whose events
 * @param start position of the first event
 * @param length number of inputs, at least 1
 * @param first whether the user has no event before
 */
record Window(int user, int start, int length, boolean first) {

  /** Windows of at most {@code maxLength} inputs that cover all targets of all users. */
  static List<Window> of(InteractionSequences sequences, int maxLength) {
    List<Window> windows = new ArrayList<>();
    for (int user = 0; user < sequences.users(); user++) {
      int begin = sequences.start(user);
      for (int last = sequences.end(user) - 1; last > begin; last -= maxLength) {
        int start = Math.max(begin, last - maxLength);
        windows.add(new Window(user, start, last - start, start == begin));
      }
    }
    return windows;
  }
}
