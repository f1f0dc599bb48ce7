package org.kindred.engine.network.transformer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.kindred.engine.data.TrainingSet;
import org.kindred.engine.data.TrainingSetBuilder;

class NearestFewTest {

  private static List<String> told(NearestFew few) {
    List<String> told = new ArrayList<>();
    for (int slot = 0; slot < few.size(); slot++) {
      told.add(few.item(slot) + " " + few.kind(slot));
    }
    return told;
  }

  private static int kind(int direction, long distance) {
    return direction * SequenceEncoder.GAP_BUCKETS + EventInputs.bucket(distance);
  }

  @Test
  void offerShouldKeepTheNearestAndTellDirectionAndDistance() {
    NearestFew few = new NearestFew(3);
    few.begin(100);

    few.offer(1, 10, true);
    few.offer(2, 90, true);
    few.offer(3, 103, true);
    few.offer(4, 130, false);

    assertThat(told(few))
        .containsExactly("3 " + kind(1, 3), "2 " + kind(0, 10), "4 " + kind(3, 30));
  }

  @Test
  void offerShouldSayNoToWhatIsFartherOffThanEnough() {
    NearestFew few = new NearestFew(2);
    few.begin(0);

    assertThat(few.offer(1, 5, true)).isTrue();
    assertThat(few.offer(2, 6, true)).isTrue();
    assertThat(few.offer(3, 6, true)).isTrue();
    assertThat(few.offer(4, 7, true)).isFalse();
    assertThat(few.size()).isEqualTo(2);
  }

  @Test
  void aroundShouldKnowNothingOfWhatCameAfterTheEnd() {
    TrainingSet set =
        new TrainingSetBuilder()
            .addInteraction("u", "a", "view", 10)
            .addInteraction("u", "b", "view", 20)
            .addInteraction("friend", "b", "view", 15)
            .addInteraction("friend", "c", "view", 21)
            .addFriend("u", "friend")
            .build();

    NearestFew few = new LinkedActs(set, 8).around(0, 0, 20);

    assertThat(told(few)).containsExactly("1 " + kind(1, 5));
  }

  /** Many acts at the same times, so that equally near ones must be chosen from. */
  @Test
  void trainingAndServingShouldChooseTheSame() {
    Random random = new Random(3);
    TrainingSetBuilder builder = new TrainingSetBuilder();
    for (int user = 0; user < 30; user++) {
      for (int k = 0; k < 12; k++) {
        builder.addInteraction("u" + user, "i" + random.nextInt(50), "view", random.nextInt(6));
      }
      for (int k = 0; k < 4; k++) {
        builder.addFriend("u" + user, "u" + (user + 1 + random.nextInt(29)) % 30);
      }
    }
    TrainingSet set = builder.build();
    LinkedActs linked = new LinkedActs(set, 8);
    NearestFew few = new NearestFew(8);

    for (int user = 0; user < set.userCount(); user++) {
      for (int length = 1; length <= set.sequences().length(user); length++) {
        few.findIn(set.history(user, length));
        int last = set.sequences().start(user) + length - 1;
        NearestFew ofSet = linked.around(user, last, Long.MAX_VALUE);
        assertThat(told(ofSet)).hasSize(8).isEqualTo(told(few));
      }
    }
  }
}
