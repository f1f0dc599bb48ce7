package org.kindred.core.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.time.LocalTime;
import org.junit.jupiter.api.Test;

class TrainingSettingsTest {

  @Test
  void settingsThatNoTrainingCouldFollowShouldBeRefusedByName() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> with(Duration.ofSeconds(9), 1))
        .withMessage("kindred.training.time-budget must be at least PT10S, got PT9S");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> with(Duration.ofSeconds(10), 0))
        .withMessage("kindred.training.threads must be at least 1, got 0");
  }

  @Test
  void leastThatIsTakenShouldBeTaken() {
    assertThat(with(Duration.ofSeconds(10), 1).timeBudget).isEqualTo(Duration.ofSeconds(10));
  }

  @Test
  void largeShopShouldHaveMoreTimeForItsFirstModelButNoMoreThanForAnyOther() {
    TrainingSettings settings = with(Duration.ofSeconds(40), 1);

    assertThat(settings.firstTimeBudget(200)).isEqualTo(Duration.ofSeconds(10));
    assertThat(settings.firstTimeBudget(200_000)).isEqualTo(Duration.ofSeconds(10));
    assertThat(settings.firstTimeBudget(500_000)).isEqualTo(Duration.ofSeconds(25));
    assertThat(settings.firstTimeBudget(10_000_000)).isEqualTo(Duration.ofSeconds(40));
  }

  private static TrainingSettings with(Duration timeBudget, int threads) {
    return new TrainingSettings(
        1,
        Duration.ZERO,
        Duration.ofSeconds(10),
        timeBudget,
        LocalTime.MIDNIGHT,
        1,
        Duration.ZERO,
        Duration.ofDays(1),
        false,
        threads,
        1,
        "main");
  }
}
