package org.kindred.engine.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.kindred.engine.data.TrainingSet;
import org.kindred.engine.data.TrainingSetBuilder;

class NewSequencesSplitTest {

  private static final TrainingOptions OPTIONS =
      TrainingOptions.defaults(Duration.ofSeconds(20))
          .withRepeatsCount(true)
          .withProtocol(ValidationProtocol.NEW_SEQUENCES);

  /**
   * Eight sessions of so many events, all with the same item; numbered times, or those of a clock.
   */
  private static TrainingSet sessions(int length, long between) {
    TrainingSetBuilder builder = new TrainingSetBuilder();
    for (int session = 0; session < 8; session++) {
      for (int k = 0; k < length; k++) {
        builder.addInteraction("s" + session, "i", "click", k - between * session);
      }
    }
    return builder.build();
  }

  private static Fold fold(TrainingSet set, TrainingOptions options, int index) {
    return new NewSequencesSplit(set, options).fold(index);
  }

  @Test
  void foldShouldLearnNothingOfThoseThatCameLast() {
    TrainingSet part = fold(sessions(4, 0), OPTIONS, 0).part();

    assertThat(part.sequences().length(5)).isEqualTo(4);
    assertThat(part.sequences().length(6)).isZero();
    assertThat(part.sequences().length(7)).isZero();
  }

  @Test
  void foldShouldGoByTheClockWhereThereIsOne() {
    TrainingSet part = fold(sessions(4, 100), OPTIONS, 0).part();

    assertThat(part.sequences().length(0)).isZero();
    assertThat(part.sequences().length(1)).isZero();
    assertThat(part.sequences().length(7)).isEqualTo(4);
  }

  @Test
  void foldShouldAskForEachEventAfterTheFirstTwo() {
    ValidationSet validation = fold(sessions(5, 0), OPTIONS, 0).validation();

    assertThat(validation.size()).isEqualTo(6);
    assertThat(validation.histories())
        .extracting(history -> history.length())
        .containsExactlyInAnyOrder(2, 3, 4, 2, 3, 4);
  }

  @Test
  void foldShouldHoldOutATenthWhereATwentiethAsksTooLittle() {
    TrainingSetBuilder builder = new TrainingSetBuilder();
    for (int session = 0; session < 15_000; session++) {
      for (int k = 0; k < 3; k++) {
        builder.addInteraction("s" + session, "i", "click", k);
      }
    }

    assertThat(fold(builder.build(), OPTIONS, 0).validation().size()).isEqualTo(1_500);
  }

  @Test
  void foldShouldAskForTheSecondEventWhereThatIsWanted() {
    TrainingOptions fromFirst = OPTIONS.withProtocol(ValidationProtocol.NEW_SEQUENCES_FROM_FIRST);

    assertThat(fold(sessions(3, 0), fromFirst, 0).validation().histories())
        .extracting(history -> history.length())
        .containsExactlyInAnyOrder(1, 2, 1, 2);
  }

  @Test
  void foldShouldAskForTheSecondEventWhenThereAreNoMore() {
    assertThat(fold(sessions(2, 0), OPTIONS, 0).validation().size()).isEqualTo(2);
  }

  @Test
  void foldShouldGoBackWithItsIndex() {
    TrainingSet part = fold(sessions(4, 0), OPTIONS, 1).part();

    assertThat(part.sequences().length(3)).isEqualTo(4);
    assertThat(part.sequences().length(4)).isZero();
    assertThat(part.sequences().length(7)).isZero();
  }

  @Test
  void splitShouldFallBackOnLastEventsWhenSequencesGiveNothing() {
    TrainingSet set =
        new TrainingSetBuilder()
            .addInteraction("u", "a", "click", 1)
            .addInteraction("u", "b", "click", 2)
            .build();

    assertThat(ValidationSplit.of(set, OPTIONS).cases()).isEqualTo(1);
  }
}
