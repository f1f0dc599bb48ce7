package org.kindred.engine.data;

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
}
