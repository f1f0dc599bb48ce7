package org.kindred.engine.network.transformer;

import org.kindred.engine.network.Feed;

/** What a batch of questions is told of the acts of friends: which item, and of what kind. */
final class FriendInputs {

  private final int questions;
  private final int acts;
  private final int[] rows;
  private final int[] kinds;

  /** With none of the acts until they are set. */
  FriendInputs(int questions, int acts) {
    this.questions = questions;
    this.acts = acts;
    this.rows = new int[questions * acts];
    this.kinds = new int[questions * acts];
  }

  /** Where an act lies in flat arrays. */
  int place(int question, int act) {
    return question * acts + act;
  }

  /** Sets one act; the kind is one of {@link NearestFew}. */
  void set(int question, int act, int row, int kind) {
    rows[place(question, act)] = row;
    kinds[place(question, act)] = kind;
  }

  /** Whether one of the acts is with the item. */
  boolean contains(int question, int row) {
    return indexOf(question, row) < acts;
  }

  /** The first act with the item, or the number of acts. */
  private int indexOf(int question, int row) {
    int act = 0;
    while (act < acts && (kinds[place(question, act)] == 0 || rows[place(question, act)] != row)) {
      act++;
    }
    return act;
  }

  /**
   * Lets each item of the acts stand against the target once: as the question's own negative in a
   * place after the shared ones.
   *
   * @param shared number of shared negatives
   */
  void hideRepeats(int question, int target, int shared, Collisions collisions) {
    for (int act = 0; act < acts; act++) {
      int row = rows[place(question, act)];
      boolean counts = row != target && indexOf(question, row) == act;
      if (counts) {
        collisions.hide(question, row);
      } else {
        collisions.hidePlace(question, shared + act);
      }
    }
  }

  Feed feed(Feed feed) {
    return feedKinds(feed).ints("friends", rows, questions, acts);
  }

  /** For those who feed the items' vectors themselves. */
  Feed feedKinds(Feed feed) {
    return feed.ints("friend_kinds", kinds, questions, acts);
  }
}
