package org.kindred.engine.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.kindred.engine.data.TrainingSet;
import org.kindred.engine.data.TrainingSetBuilder;
import org.kindred.engine.training.ValidationProtocol;

class QuestionsTest {

  private static TrainingSet set(String user, String... items) {
    TrainingSetBuilder builder = new TrainingSetBuilder();
    for (int k = 0; k < items.length; k++) {
      builder.addInteraction(user, items[k], "view", k);
    }
    return builder.build();
  }

  @Test
  void ofShouldAskForLastEventsOfThoseWhoAreKnown() {
    assertThat(Questions.of(set("u", "a", "b", "a"), set("u", "a", "b", "a")))
        .isEqualTo(new Questions(ValidationProtocol.LAST_EVENTS, false));
  }

  @Test
  void ofShouldAskForEventsSinceWhereMoreIsKnownThanWasLearned() {
    assertThat(Questions.of(set("u", "a", "b", "a"), set("u", "a", "b", "a", "c")))
        .isEqualTo(new Questions(ValidationProtocol.EVENTS_SINCE, false));
  }

  @Test
  void ofShouldSeeSessionsInWhichItemsComeAgain() {
    assertThat(Questions.of(set("u", "a", "b", "a"), set("other", "a", "b")))
        .isEqualTo(new Questions(ValidationProtocol.NEW_SEQUENCES, true));
  }

  @Test
  void ofShouldAskFromTheFirstEventOnWhereSessionsAreThatShort() {
    assertThat(Questions.of(set("u", "a", "b", "a"), set("other", "a")).protocol())
        .isEqualTo(ValidationProtocol.NEW_SEQUENCES_FROM_FIRST);
  }

  @Test
  void ofShouldSeeSessionsInWhichNothingComesAgain() {
    assertThat(Questions.of(set("u", "a", "b", "c"), set("other", "a", "b")))
        .isEqualTo(new Questions(ValidationProtocol.NEW_SEQUENCES, false));
  }

  @Test
  void ofShouldAskForLastEventsWhenNobodyIsAsked() {
    assertThat(Questions.of(set("u", "a"), new TrainingSetBuilder().build()).protocol())
        .isEqualTo(ValidationProtocol.LAST_EVENTS);
  }
}
