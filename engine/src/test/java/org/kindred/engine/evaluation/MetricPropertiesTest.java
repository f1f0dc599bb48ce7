package org.kindred.engine.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.kindred.engine.serving.ScoredItem;

class MetricPropertiesTest {

  private static List<RankingMetric> metrics(int k) {
    return List.of(new Ndcg(k), new Recall(k), new HitRate(k), new ReciprocalRank(k));
  }

  /** Item n has the n-th of the scores, sorted from the highest on. */
  private static List<ScoredItem> list(List<Integer> scores) {
    List<Integer> sorted = scores.stream().sorted((a, b) -> b - a).toList();
    List<ScoredItem> list = new ArrayList<>();
    for (int n = 0; n < sorted.size(); n++) {
      list.add(new ScoredItem("i" + n, sorted.get(n)));
    }
    return list;
  }

  private static Set<String> truth(Set<Integer> numbers) {
    Set<String> truth = new HashSet<>();
    numbers.forEach(n -> truth.add("i" + n));
    return truth;
  }

  @Property(tries = 300, seed = "7")
  void metricsShouldBeBetweenZeroAndOne(
      @ForAll @Size(max = 12) List<@IntRange(max = 4) Integer> scores,
      @ForAll @Size(max = 6) Set<@IntRange(max = 15) Integer> right,
      @ForAll @IntRange(min = 1, max = 12) int k) {
    JudgedList judged = JudgedList.of(list(scores), truth(right));

    for (RankingMetric metric : metrics(k)) {
      assertThat(metric.of(judged)).as(metric.name()).isBetween(-1e-12, 1 + 1e-12);
    }
  }

  @Property(tries = 60, seed = "7")
  void metricsShouldBeTheMeanOverAllOrdersOfTies(
      @ForAll @Size(min = 1, max = 5) List<@IntRange(max = 2) Integer> scores,
      @ForAll @Size(min = 1, max = 3) Set<@IntRange(max = 5) Integer> right,
      @ForAll @IntRange(min = 1, max = 5) int k) {
    List<ScoredItem> list = list(scores);
    Set<String> truth = truth(right);

    for (RankingMetric metric : metrics(k)) {
      double expected = new Orders(list).mean(metric, truth);
      assertThat(metric.of(JudgedList.of(list, truth)))
          .as(metric.name())
          .isEqualTo(expected, within(1e-9));
    }
  }

  @Property(tries = 200, seed = "7")
  void metricsShouldNotFallWhenTheListGrows(
      @ForAll @Size(max = 12) List<@IntRange(max = 4) Integer> scores,
      @ForAll @Size(max = 6) Set<@IntRange(max = 15) Integer> right,
      @ForAll @IntRange(min = 1, max = 11) int k) {
    JudgedList judged = JudgedList.of(list(scores), truth(right));

    assertThat(new Recall(k + 1).of(judged)).isGreaterThanOrEqualTo(new Recall(k).of(judged));
    assertThat(new HitRate(k + 1).of(judged))
        .isGreaterThanOrEqualTo(new HitRate(k).of(judged) - 1e-12);
    assertThat(new ReciprocalRank(k + 1).of(judged))
        .isGreaterThanOrEqualTo(new ReciprocalRank(k).of(judged) - 1e-12);
  }

  @Property(tries = 200, seed = "7")
  void aucShouldBeMirroredByTheOppositePredictions(
      @ForAll @Size(min = 1, max = 20) List<@IntRange(max = 9) Integer> numbers) {
    float[] predictions = new float[numbers.size()];
    float[] opposite = new float[predictions.length];
    boolean[] taken = new boolean[predictions.length];
    for (int k = 0; k < predictions.length; k++) {
      predictions[k] = numbers.get(k) / 3;
      opposite[k] = -predictions[k];
      taken[k] = numbers.get(k) % 2 == 0;
    }

    assertThat(Auc.of(predictions, taken)).isEqualTo(1 - Auc.of(opposite, taken), within(1e-9));
  }
}
