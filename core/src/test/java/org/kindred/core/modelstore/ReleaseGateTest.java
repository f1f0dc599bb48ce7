package org.kindred.core.modelstore;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ReleaseGateTest {

  private static final Quality POOR = new Quality(0.02, 0.015, 0.025);
  private static final Quality FAIR = new Quality(0.05, 0.045, 0.055);
  private static final Quality GOOD = new Quality(0.08, 0.075, 0.085);

  @Test
  void decideShouldReleaseWhenPopularityIsBeatenAndNothingIsLive() {
    assertThat(ReleaseGate.decide(model(FAIR, POOR), Optional.empty()).released()).isTrue();
  }

  @Test
  void decideShouldHoldBackWhenPopularityIsBetter() {
    ReleaseGate.Decision decision = ReleaseGate.decide(model(POOR, FAIR), Optional.empty());

    assertThat(decision.released()).isFalse();
    assertThat(decision.reason()).contains("popularity").contains("0.0200").contains("0.0500");
  }

  @Test
  void decideShouldHoldBackWhenClearlyWorseThanLive() {
    ReleaseGate.Decision decision = ReleaseGate.decide(model(FAIR, POOR), Optional.of(live(GOOD)));

    assertThat(decision.released()).isFalse();
    assertThat(decision.reason()).contains("live");
  }

  @Test
  void decideShouldReleaseWhenTheDifferenceToLiveIsWithinChance() {
    Quality alike = new Quality(0.078, 0.073, 0.083);

    assertThat(ReleaseGate.decide(model(alike, POOR), Optional.of(live(GOOD))).released()).isTrue();
  }

  @Test
  void versionShouldTellLaterWhetherItWasReleased() {
    assertThat(version(ReleaseGate.decide(model(POOR, FAIR), Optional.empty())).wasReleased())
        .isFalse();
    assertThat(
            version(ReleaseGate.decide(model(FAIR, POOR), Optional.of(live(GOOD)))).wasReleased())
        .isFalse();
    assertThat(version(ReleaseGate.decide(model(FAIR, POOR), Optional.empty())).wasReleased())
        .isTrue();
  }

  private static ModelVersion version(ReleaseGate.Decision decision) {
    return version(FAIR, decision.reason());
  }

  private static NewModel model(Quality quality, @Nullable Quality popularity) {
    return new NewModel(2, 1, "blend", quality, popularity, 10, 100);
  }

  private static ModelVersion live(Quality quality) {
    return version(quality, "");
  }

  private static ModelVersion version(Quality quality, String gateReason) {
    return new ModelVersion(
        1,
        1,
        "blend",
        ModelState.LIVE,
        quality,
        null,
        10,
        100,
        gateReason,
        Instant.EPOCH,
        Instant.EPOCH);
  }
}
