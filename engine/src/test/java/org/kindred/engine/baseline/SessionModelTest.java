package org.kindred.engine.baseline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.kindred.engine.data.TrainingSet;
import org.kindred.engine.data.TrainingSetBuilder;
import org.kindred.engine.data.UserHistory;

class SessionModelTest {

  private static final int AGEING = 3;
  private static final int BACKWARD = 4;
  private static final int LOCALITY = 6;
  private static final int LENGTH_POWER = 8;
  private static final int REPEATS = 10;

  private static TrainingSet set(String... sessions) {
    TrainingSetBuilder builder = new TrainingSetBuilder();
    for (String item : List.of("a", "b", "c", "d", "e", "f")) {
      builder.addInteraction("first", item, "view", 0);
    }
    for (int s = 0; s < sessions.length; s++) {
      for (int k = 0; k < sessions[s].length(); k++) {
        builder.addInteraction("s" + s, sessions[s].substring(k, k + 1), "view", 100 * s + k + 1);
      }
    }
    return builder.build();
  }

  /** All that is asked for, and nothing that changes the weights of what is found. */
  private static double[] plain(int neighbours) {
    return new double[] {neighbours, 0, 1, 0, 1, 0, 0, 0, 0, 0, 0};
  }

  private static double[] with(double[] values, int parameter, double value) {
    double[] changed = values.clone();
    changed[parameter] = value;
    return changed;
  }

  private static float[] scores(TrainingSet set, double[] values, int... items) {
    return scoresAt(0, set, values, items);
  }

  private static float[] scoresAt(long time, TrainingSet set, double[] values, int... items) {
    long[] times = new long[items.length];
    Arrays.fill(times, time);
    float[][] scores = new float[1][set.itemCount()];
    new SessionModel(values, RecentSequences.of(set))
        .score(List.of(new UserHistory(items, new byte[items.length], times)), scores);
    return scores[0];
  }

  @Test
  void scoreShouldTakeTheMostSimilarSequences() {
    TrainingSet set = set("abd", "ae", "ae");

    float[] scores = scores(set, with(plain(1), LENGTH_POWER, 0.5), 0, 1);

    assertThat(scores[3]).isPositive();
    assertThat(scores[4]).isZero();
  }

  @Test
  void scoreShouldPreferWhatIsNearTheItemInCommon() {
    float[] scores = scores(set("adce"), with(plain(1), LOCALITY, 1), 0);

    assertThat(scores[3]).isGreaterThan(scores[2]);
    assertThat(scores[2]).isGreaterThan(scores[4]);
  }

  @Test
  void scoreShouldPreferNewerOfEquallySimilarSequences() {
    float[] scores = scores(set("ad", "ae"), plain(1), 0);

    assertThat(scores[4]).isPositive();
    assertThat(scores[3]).isZero();
  }

  @Test
  void scoreShouldFavourSequencesOfTheSameTime() {
    TrainingSet set = set("ad", "ae");
    double[] ageing = with(plain(2), AGEING, 3);

    float[] early = scoresAt(2, set, ageing, 0);
    float[] late = scoresAt(102, set, ageing, 0);

    assertThat(early[3]).isGreaterThan(early[4]);
    assertThat(late[4]).isGreaterThan(late[3]);
  }

  @Test
  void scoreShouldCountWhatCameBeforeByItsPart() {
    float[] scores = scores(set("dae"), with(plain(1), BACKWARD, 0.5), 0);

    assertThat(scores[3]).isEqualTo(scores[4] / 2);
  }

  @Test
  void scoreShouldKnowWhatIsInCommonItselfWhereRepeatsCount() {
    TrainingSet set = set("ad");

    assertThat(scores(set, plain(1), 0)[0]).isZero();
    assertThat(scores(set, with(plain(1), REPEATS, 2), 0)[0]).isPositive();
  }

  @Test
  void scoreShouldAddUpAroundAllThatIsInCommon() {
    float[] one = scores(set("adeb"), plain(1), 0);
    float[] two = scores(set("adeb"), plain(1), 0, 1);

    assertThat(two[3]).isEqualTo(4 * one[3]);
  }
}
