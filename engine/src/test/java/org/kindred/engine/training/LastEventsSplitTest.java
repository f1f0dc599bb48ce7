package org.kindred.engine.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.kindred.engine.data.TrainingSet;
import org.kindred.engine.data.TrainingSetBuilder;
import org.kindred.engine.data.UserHistory;

class LastEventsSplitTest {

  private static final TrainingOptions OPTIONS = TrainingOptions.defaults(Duration.ofSeconds(20));

  private static TrainingSet set(String... items) {
    TrainingSetBuilder builder = new TrainingSetBuilder();
    for (int k = 0; k < items.length; k++) {
      builder.addInteraction("u", items[k], "view", k);
    }
    return builder.build();
  }

  @Test
  void foldShouldLearnAllBeforeTheLastNewItem() {
    Fold fold = LastEventsSplit.of(set("a", "b", "c", "a"), OPTIONS).fold(0);

    assertThat(fold.part().sequences().length(0)).isEqualTo(2);
    assertThat(fold.validation().histories().get(0).items()).containsExactly(0, 1);
    assertThat(fold.validation().targets().get(0)).containsExactly(2);
  }

  @Test
  void foldShouldTellOfAnEventThatItDoesNotLearn() {
    Fold fold = LastEventsSplit.ofEventsSince(set("a", "b", "c", "d"), OPTIONS).fold(0);

    assertThat(fold.part().sequences().length(0)).isEqualTo(2);
    assertThat(fold.validation().histories().get(0).items()).containsExactly(0, 1, 2);
    assertThat(fold.validation().targets().get(0)).containsExactly(3);
  }

  @Test
  void foldShouldLearnTheFirstEventAnyway() {
    Fold fold = LastEventsSplit.ofEventsSince(set("a", "b"), OPTIONS).fold(0);

    assertThat(fold.part().sequences().length(0)).isEqualTo(1);
    assertThat(fold.validation().histories().get(0).items()).containsExactly(0);
  }

  @Test
  void foldShouldAskForSeveralEventsOfFewUsersWhoDidMuch() {
    String[] items = IntStream.range(0, 60).mapToObj(k -> "i" + k).toArray(String[]::new);
    LastEventsSplit split = LastEventsSplit.ofEventsSince(set(items), OPTIONS);
    Fold fold = split.fold(0);

    assertThat(fold.part().sequences().length(0)).isEqualTo(56);
    assertThat(fold.validation().targets().stream().map(targets -> targets[0]))
        .containsExactlyInAnyOrder(57, 58, 59);
    assertThat(fold.validation().histories().stream().map(UserHistory::length))
        .containsExactlyInAnyOrder(57, 58, 59);
  }

  @Test
  void foldsShouldAskForNothingTwice() {
    String[] items = IntStream.range(0, 60).mapToObj(k -> "i" + k).toArray(String[]::new);

    assertThat(LastEventsSplit.of(set(items), OPTIONS).fold(1).validation().targets())
        .extracting(targets -> targets[0])
        .containsExactlyInAnyOrder(54, 55, 56);
  }

  @Test
  void foldShouldAskOnceWhereUsersAreMany() {
    TrainingSetBuilder builder = new TrainingSetBuilder();
    for (int u = 0; u < 5_000; u++) {
      for (int k = 0; k < 40; k++) {
        builder.addInteraction("u" + u, "i" + k, "view", k);
      }
    }

    assertThat(LastEventsSplit.of(builder.build(), OPTIONS).fold(0).validation().size())
        .isEqualTo(5_000);
  }
}
