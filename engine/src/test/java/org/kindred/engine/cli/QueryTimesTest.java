package org.kindred.engine.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.kindred.engine.data.InteractionSequences;
import org.kindred.engine.data.TrainingSet;
import org.kindred.engine.data.TrainingSetBuilder;

class QueryTimesTest {

  /** One event every ten seconds, from a thousand on. */
  private static final TrainingSet LEARNED = set(1_000, 1_010, 1_020);

  private static TrainingSet set(long... times) {
    TrainingSetBuilder builder = new TrainingSetBuilder();
    for (int k = 0; k < times.length; k++) {
      builder.addInteraction("u", "i" + k, "view", times[k]);
    }
    return builder.build();
  }

  @Test
  void ofTheClockShouldLetOrdersEndNow() {
    InteractionSequences asked = QueryTimes.ofTheClock(LEARNED, set(0, 1, 2)).sequences();

    assertThat(asked.timestamp(2)).isEqualTo(1_020);
    assertThat(asked.timestamp(1)).isEqualTo(1_010);
    assertThat(asked.timestamp(0)).isEqualTo(1_000);
  }

  @Test
  void ofTheClockShouldLeaveTimesOfTheSameClock() {
    TrainingSet asked = set(990, 1_005);

    assertThat(QueryTimes.ofTheClock(LEARNED, asked)).isSameAs(asked);
  }

  @Test
  void ofTheClockShouldLeaveNothingAsItIs() {
    TrainingSet nothing = new TrainingSetBuilder().build();

    assertThat(QueryTimes.ofTheClock(LEARNED, nothing)).isSameAs(nothing);
    assertThat(QueryTimes.ofTheClock(nothing, LEARNED)).isSameAs(LEARNED);
  }
}
