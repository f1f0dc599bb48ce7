package org.kindred.engine.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class SocialContextTest {

  private static SocialContext contextOf(TrainingSet set, String user) {
    return set.history(set.users().indexOf(user)).social();
  }

  @Test
  void historyShouldTellThoseFollowedFromThoseWhoOnlyFollow() {
    TrainingSet set =
        new TrainingSetBuilder()
            .addInteraction("me", "a", "view", 5)
            .addInteraction("idol", "b", "view", 6)
            .addInteraction("fan", "c", "view", 7)
            .addInteraction("friend", "d", "view", 8)
            .addFriend("me", "idol")
            .addFriend("fan", "me")
            .addFriend("me", "friend")
            .addFriend("friend", "me")
            .build();

    SocialContext mine = contextOf(set, "me");

    assertThat(mine.followed()).extracting(acts -> acts.items()[0]).containsExactly(1, 3);
    assertThat(mine.followed()).extracting(acts -> acts.timestamps()[0]).containsExactly(6L, 8L);
    assertThat(mine.followers()).extracting(acts -> acts.items()[0]).containsExactly(2);
    assertThat(contextOf(set, "idol").followers()).hasSize(1);
    assertThat(contextOf(set, "fan").followers()).isEmpty();
    assertThat(contextOf(set.withoutSocial(), "me").isEmpty()).isTrue();
  }

  @Test
  void historyShouldKeepTheActsNearestToItsEnd() {
    TrainingSetBuilder builder = new TrainingSetBuilder().addInteraction("me", "a", "view", 5_000);
    for (int time = 0; time < 10_000; time++) {
      builder.addInteraction("idol", "b", "view", time);
    }
    TrainingSet set = builder.addFriend("me", "idol").build();

    Acts acts = contextOf(set, "me").followed().get(0);

    long[] nearest = LongStream.range(4_501, 5_500).toArray();
    assertThat(acts.size()).isEqualTo(NearestActs.MOST);
    assertThat(acts.timestamps()).contains(nearest);
  }

  @Test
  void historyShouldKnowOfItsItemsHoweverLongAgoOthersHadThem() {
    TrainingSetBuilder builder =
        new TrainingSetBuilder()
            .addInteraction("me", "a", "view", 5_000)
            .addInteraction("idol", "a", "view", 1);
    for (int time = 4_000; time < 6_000; time++) {
      builder.addInteraction("idol", "b", "view", time);
    }
    TrainingSet set = builder.addFriend("me", "idol").build();

    Acts acts = contextOf(set, "me").followed().get(0);

    assertThat(acts.items()[0]).isZero();
    assertThat(acts.size()).isEqualTo(NearestActs.MOST + 1);
  }

  @Test
  void historyWithoutEventsShouldHaveWhatHappenedLately() {
    TrainingSetBuilder builder = new TrainingSetBuilder();
    for (int time = 1; time <= 2_000; time++) {
      builder.addInteraction("fan", "b", "view", time);
    }
    TrainingSet set = builder.addFriend("fan", "me").build();

    assertThat(contextOf(set, "me").followers().get(0).timestamps())
        .containsExactly(LongStream.rangeClosed(1_001, 2_000).toArray());
  }

  @Test
  void withoutShouldKeepTheSocialContext() {
    SocialContext social =
        new SocialContext(List.of(new Acts(new int[] {4}, new long[] {9})), List.of());
    UserHistory history = new UserHistory(new int[] {1, 2}, new byte[2], new long[] {5, 6}, social);

    assertThat(history.without(0).social()).isEqualTo(social);
    assertThat(history.last(1).social()).isEqualTo(social);
    assertThat(history.withSocial(SocialContext.NONE).social().isEmpty()).isTrue();
  }
}
