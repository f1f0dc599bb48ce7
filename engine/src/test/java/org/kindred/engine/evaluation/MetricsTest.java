package org.kindred.engine.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.kindred.engine.serving.ScoredItem;

class MetricsTest {

  private static final List<ScoredItem> LIST =
      List.of(new ScoredItem("a", 3), new ScoredItem("b", 2), new ScoredItem("c", 1));
  private static final List<ScoredItem> TIED =
      List.of(new ScoredItem("a", 1), new ScoredItem("b", 1), new ScoredItem("c", 1));

  private static double value(RankingMetric metric, List<ScoredItem> list, String... truth) {
    return metric.of(JudgedList.of(list, Set.of(truth)));
  }

  @Test
  void ndcgShouldDiscountTheSecondRank() {
    assertThat(value(new Ndcg(2), LIST, "b")).isEqualTo(1 / (Math.log(3) / Math.log(2)));
  }

  @Test
  void ndcgShouldDivideByTheBestList() {
    double ideal = 1 + Math.log(2) / Math.log(3);

    assertThat(value(new Ndcg(3), LIST, "a", "c")).isEqualTo((1 + 0.5) / ideal, within(1e-12));
  }

  @Test
  void ndcgShouldBeTheExpectationOverTies() {
    double expected = (1 + Math.log(2) / Math.log(3)) / 3;

    assertThat(value(new Ndcg(2), TIED, "b")).isEqualTo(expected, within(1e-12));
  }

  @Test
  void recallShouldBeTheShareOfRightItems() {
    assertThat(value(new Recall(2), LIST, "a", "c", "x")).isEqualTo(1 / 3.0);
    assertThat(value(new Recall(2), TIED, "b")).isEqualTo(2 / 3.0, within(1e-12));
  }

  @Test
  void hitRateShouldBeOneWithAnyRightItem() {
    assertThat(value(new HitRate(2), LIST, "b", "x")).isEqualTo(1);
    assertThat(value(new HitRate(1), LIST, "b", "x")).isZero();
    assertThat(value(new HitRate(1), TIED, "a", "b")).isEqualTo(2 / 3.0, within(1e-12));
  }

  @Test
  void reciprocalRankShouldBeThatOfTheFirstRightItem() {
    assertThat(value(new ReciprocalRank(3), LIST, "b", "c")).isEqualTo(0.5);
    assertThat(value(new ReciprocalRank(1), LIST, "b")).isZero();
    assertThat(value(new ReciprocalRank(2), TIED, "b")).isEqualTo((1 + 0.5) / 3, within(1e-12));
  }

  @Test
  void metricsShouldBeZeroWithoutAnything() {
    for (RankingMetric metric :
        List.of(new Ndcg(5), new Recall(5), new HitRate(5), new ReciprocalRank(5))) {
      assertThat(value(metric, LIST)).as(metric.name()).isZero();
      assertThat(value(metric, List.of(), "a")).as(metric.name()).isZero();
    }
  }

  @Test
  void judgedListShouldRefuseRisingScoresAndNoNumbers() {
    assertThatThrownBy(
            () ->
                JudgedList.of(List.of(new ScoredItem("a", 1), new ScoredItem("b", 2)), Set.of("a")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("at most 1.0, got 2.0");
    assertThatThrownBy(() -> JudgedList.of(List.of(new ScoredItem("a", Double.NaN)), Set.of("a")))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void judgedListShouldCountAnItemOnce() {
    List<ScoredItem> twice = List.of(new ScoredItem("a", 2), new ScoredItem("a", 1));

    assertThat(value(new Recall(5), twice, "a")).isEqualTo(1);
  }

  @Test
  void coverageShouldCountDistinctItemsWithinTheCut() {
    CatalogCoverage coverage = new CatalogCoverage(2, 8);

    coverage.add(LIST);
    coverage.add(List.of(new ScoredItem("b", 1), new ScoredItem("d", 0), new ScoredItem("e", 0)));

    assertThat(coverage.value()).isEqualTo(3 / 8.0);
  }

  @Test
  void aucShouldCountPairsInTheRightOrderAndHalfTheTies() {
    float[] predictions = {0.9f, 0.5f, 0.5f, 0.1f};
    boolean[] taken = {true, false, true, false};

    assertThat(Auc.of(predictions, taken)).isEqualTo((2 + 1.5) / 4);
    assertThat(Auc.of(new float[] {1, 2}, new boolean[] {true, true})).isEqualTo(0.5);
  }

  @Test
  void logLossShouldBeTheMeanSurprise() {
    double expected = -(Math.log(0.75) + Math.log(0.5)) / 2;

    assertThat(LogLoss.of(new float[] {0.75f, 0.5f}, new boolean[] {true, false}))
        .isEqualTo(expected, within(1e-9));
    assertThat(LogLoss.of(new float[] {0}, new boolean[] {true})).isFinite();
  }
}
