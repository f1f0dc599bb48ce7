package org.kindred.engine.network.transformer;

import org.kindred.engine.data.InteractionSequences;
import org.kindred.engine.data.SocialLinks;
import org.kindred.engine.data.TrainingSet;

/**
 * Finds in a training set what the people linked with a user did about the time of an event. Not
 * thread-safe.
 */
final class LinkedActs {

  private final InteractionSequences sequences;
  private final SocialLinks followed;
  private final SocialLinks followers;
  private final int most;
  private final NearestFew few;
  private int userOfFew = -1;
  private long timeOfFew;
  private long endOfFew;

  /** At most so many acts; none at all with 0. */
  LinkedActs(TrainingSet set, int most) {
    this.sequences = set.sequences();
    this.followed = set.social();
    this.followers = set.followers();
    this.most = most;
    this.few = new NearestFew(Math.max(1, most));
  }

  int most() {
    return most;
  }

  /**
   * Nearest to the event at the position, one of the user's, and not after the end, where the next
   * one is asked for: who is asked in earnest knows nothing of later acts. Good until the next
   * call.
   */
  NearestFew around(int user, int position, long end) {
    long time = sequences.timestamp(position);
    if (most > 0 && (user != userOfFew || time != timeOfFew || end != endOfFew)) {
      userOfFew = user;
      timeOfFew = time;
      endOfFew = end;
      few.begin(time);
      offer(followed, true);
      offer(followers, false);
    }
    return few;
  }

  private void offer(SocialLinks links, boolean follows) {
    for (int p = links.start(userOfFew); p < links.end(userOfFew); p++) {
      int person = links.friend(p);
      int later = firstAfter(person, timeOfFew);
      int k = later - 1;
      while (k >= sequences.start(person) && offerAct(k, follows)) {
        k--;
      }
      k = later;
      while (k < sequences.end(person) && offerAct(k, follows)) {
        k++;
      }
    }
  }

  private boolean offerAct(int position, boolean follows) {
    long time = sequences.timestamp(position);
    return time <= endOfFew && few.offer(sequences.item(position), time, follows);
  }

  /** The position of the person's first event after the time. */
  private int firstAfter(int person, long time) {
    int low = sequences.start(person);
    int high = sequences.end(person);
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (sequences.timestamp(middle) <= time) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
