package org.kindred.engine.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.kindred.engine.data.TrainingSet;
import org.kindred.engine.data.TrainingSetBuilder;

class ValidationSplitTest {

  private static final TrainingOptions OPTIONS =
      TrainingOptions.defaults(Duration.ofSeconds(20)).withProtocol(ValidationProtocol.LAST_EVENTS);
  private static final int USERS = 1_000;
  private static final int EVENTS = 6;

  private static TrainingSetBuilder events() {
    TrainingSetBuilder builder = new TrainingSetBuilder();
    for (int user = 0; user < USERS; user++) {
      for (int k = 0; k < EVENTS; k++) {
        builder.addInteraction("u" + user, "i" + (user + k) % 50, "view", k);
      }
    }
    return builder;
  }

  @Test
  void ofShouldAskForTheLastEventAlone() {
    ValidationSplit split = ValidationSplit.of(events().build(), OPTIONS);

    assertThat(split.folds()).hasSize(1);
    assertThat(split.cases()).isEqualTo(USERS);
  }

  @Test
  void ofShouldAskForTheEventBeforeItAsWellWhereThereAreLinks() {
    TrainingSet linked = events().addFriend("u0", "u1").build();

    ValidationSplit split = ValidationSplit.of(linked, OPTIONS);

    assertThat(split.folds()).hasSize(2);
    assertThat(split.folds().get(1).validation().histories().get(0).length()).isEqualTo(EVENTS - 2);
    assertThat(split.protocol()).endsWith("at 2 ends");
  }
}
