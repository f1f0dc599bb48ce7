package org.kindred.core.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class IntakeSettingsTest {

  @Test
  void batchShouldBeSmallerOnTheEmbeddedDatabaseUnlessItIsSet() {
    assertThat(withBatch(0).batch(true)).isLessThan(withBatch(0).batch(false));
    assertThat(withBatch(7).batch(true)).isEqualTo(7);
    assertThat(withBatch(7).batch(false)).isEqualTo(7);
  }

  @Test
  void batchShouldNotBeNegative() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> withBatch(-1))
        .withMessageContaining("kindred.intake.batch");
  }

  private static IntakeSettings withBatch(int batch) {
    return new IntakeSettings(1_024, Duration.ofDays(1), batch, 1);
  }
}
