package org.kindred.engine.data;

import java.util.Arrays;

/**
 * Who follows or befriends whom, as compressed rows: the friends of user {@code u} are user indices
 * at positions {@code start(u) … end(u) - 1}. Directed. Immutable.
 */
public final class SocialLinks {

  private final int[] offsets;
  private final int[] friends;

  /** Takes over the arrays: int [users + 1] and int [links]. */
  SocialLinks(int[] offsets, int[] friends) {
    this.offsets = offsets;
    this.friends = friends;
  }

  /** No links among so many users. */
  public static SocialLinks none(int users) {
    return new SocialLinks(new int[users + 1], new int[0]);
  }

  /** The number of links. */
  public int size() {
    return friends.length;
  }

  public boolean isEmpty() {
    return friends.length == 0;
  }

  public int start(int user) {
    return offsets[user];
  }

  public int end(int user) {
    return offsets[user + 1];
  }

  /** The user index at a position. */
  public int friend(int position) {
    return friends[position];
  }

  /** The links of those who are followed to those who follow them, and whom they do not follow. */
  SocialLinks fromFollowed() {
    return reversed().without(this);
  }

  private SocialLinks reversed() {
    int[] starts = new int[offsets.length];
    for (int friend : friends) {
      starts[friend + 1]++;
    }
    for (int u = 1; u < starts.length; u++) {
      starts[u] += starts[u - 1];
    }
    int[] next = starts.clone();
    int[] followers = new int[friends.length];
    for (int u = 0; u < offsets.length - 1; u++) {
      for (int p = start(u); p < end(u); p++) {
        followers[next[friends[p]]++] = u;
      }
    }
    return new SocialLinks(starts, followers);
  }

  /** Those of these links that are not among the others, of the same users. */
  private SocialLinks without(SocialLinks others) {
    int[] starts = new int[offsets.length];
    int[] kept = new int[friends.length];
    int[] seenBy = new int[offsets.length];
    int next = 0;
    for (int u = 0; u < offsets.length - 1; u++) {
      for (int p = others.start(u); p < others.end(u); p++) {
        seenBy[others.friend(p)] = u + 1;
      }
      for (int p = start(u); p < end(u); p++) {
        if (seenBy[friends[p]] != u + 1) {
          kept[next++] = friends[p];
        }
      }
      starts[u + 1] = next;
    }
    return new SocialLinks(starts, Arrays.copyOf(kept, next));
  }
}
