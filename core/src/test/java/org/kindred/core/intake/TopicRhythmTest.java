package org.kindred.core.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TopicRhythmTest {

  private static final Instant FIRST = Instant.parse("2026-03-02T10:00:00Z");

  @Test
  void ofShouldTellTheUsualAndTheLongestGap() {
    TopicRhythm rhythm = TopicRhythm.of("t", List.of(at(0), at(11), at(1), at(2), at(3)));

    assertThat(rhythm.deliveries()).isEqualTo(5);
    assertThat(rhythm.firstAt()).isEqualTo(at(0));
    assertThat(rhythm.lastAt()).isEqualTo(at(11));
    assertThat(rhythm.usualGap()).isEqualTo(Duration.ofHours(1));
    assertThat(rhythm.longestGap()).isEqualTo(Duration.ofHours(8));
  }

  @Test
  void isSilentAtShouldNotTakeWeekendsForSilenceWhereOneWasSeen() {
    TopicRhythm workdays =
        TopicRhythm.of(
            "t", List.of(at(0), at(24), at(48), at(72), at(144), at(168), at(192), at(216)));

    assertThat(workdays.isSilentAt(at(216 + 72))).isFalse();
    assertThat(workdays.isSilentAt(at(216 + 3 * 72 + 1))).isTrue();
  }

  @Test
  void isSilentAtShouldSayNothingOfWhatCameInOneBurst() {
    TopicRhythm burst =
        TopicRhythm.of("t", IntStream.range(0, 50).mapToObj(TopicRhythmTest::at).toList());

    assertThat(burst.isKnown()).isFalse();
    assertThat(burst.isSilentAt(at(10_000))).isFalse();
  }

  @Test
  void isSilentAtShouldSayNothingOfASingleDelivery() {
    assertThat(TopicRhythm.of("t", List.of(FIRST)).isSilentAt(at(10_000))).isFalse();
  }

  private static Instant at(int hours) {
    return FIRST.plus(Duration.ofHours(hours));
  }
}
