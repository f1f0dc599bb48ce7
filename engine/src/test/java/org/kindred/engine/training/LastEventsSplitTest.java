package org.kindred.engine.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.kindred.engine.data.TrainingSet;
import org.kindred.engine.data.TrainingSetBuilder;

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
}
