package org.kindred.engine.network.transformer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FriendInputsTest {

  /** Acts with the items 5, 4 (the target), 5 again, and a fourth place without any. */
  @Test
  void hideRepeatsShouldLetEachItemStandAgainstTheTargetOnce() {
    FriendInputs friends = new FriendInputs(2, 4);
    friends.set(1, 0, 5, 7);
    friends.set(1, 1, 4, 7);
    friends.set(1, 2, 5, 8);
    Collisions collisions = new Collisions(new int[] {6, 5, 4}, 7);

    friends.hideRepeats(1, 4, 3, collisions);

    int sharedFive = 1 + 1;
    int ownFour = 1 + 3 + 1;
    assertThat(collisions.toArray())
        .containsExactly(1, sharedFive, 1, ownFour, 1, ownFour + 1, 1, ownFour + 2);
  }

  @Test
  void containsShouldNotMistakeNoActForTheFirstItem() {
    FriendInputs friends = new FriendInputs(1, 2);
    friends.set(0, 0, 3, 1);

    assertThat(friends.contains(0, 3)).isTrue();
    assertThat(friends.contains(0, 0)).isFalse();
  }
}
