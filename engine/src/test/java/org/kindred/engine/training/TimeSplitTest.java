package org.kindred.engine.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.kindred.engine.data.TrainingSet;
import org.kindred.engine.data.TrainingSetBuilder;

class TimeSplitTest {

  private static final long BEFORE = 104;

  /** One who did a and b before, and c, a, d and c after. */
  private static TrainingSet set() {
    TrainingSetBuilder builder = new TrainingSetBuilder();
    String[] items = {"a", "b", "c", "a", "d", "c"};
    for (int k = 0; k < items.length; k++) {
      builder.addInteraction("u", items[k], "view", k < 2 ? 100 + k : 200 + k);
    }
    return builder.build();
  }

  private static Fold fold(ValidationProtocol protocol) {
    TrainingOptions options =
        TrainingOptions.defaults(Duration.ofSeconds(20)).withProtocol(protocol);
    return new TimeSplit(set(), options).after(BEFORE);
  }

  @Test
  void afterShouldAskStepByStep() {
    ValidationSet validation = fold(ValidationProtocol.LATEST_TIME).validation();

    assertThat(validation.histories())
        .extracting(history -> history.length())
        .containsExactlyInAnyOrder(2, 4);
    assertThat(validation.targets()).allSatisfy(targets -> assertThat(targets).hasSize(1));
  }

  @Test
  void afterShouldAskForAllThatIsNewAtOnceWhenAPeriodIsMeant() {
    ValidationSet validation = fold(ValidationProtocol.LATEST_PERIOD).validation();

    assertThat(validation.size()).isEqualTo(1);
    assertThat(validation.histories().get(0).items()).containsExactly(0, 1);
    assertThat(validation.targets().get(0)).containsExactly(2, 3);
  }

  @Test
  void afterShouldLearnOnlyFromWhatCameBefore() {
    assertThat(fold(ValidationProtocol.LATEST_PERIOD).part().sequences().length(0)).isEqualTo(2);
  }
}
