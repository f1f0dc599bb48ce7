package org.kindred.engine.baseline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.kindred.engine.data.ItemFeatures;
import org.kindred.engine.data.TrainingSet;
import org.kindred.engine.data.TrainingSetBuilder;
import org.kindred.engine.data.UserHistory;
import org.kindred.engine.training.CandidateModel;
import org.kindred.engine.training.FitContext;

class ContentModelTest {

  private static ItemFeatures item(String category, double price, String title) {
    return new ItemFeatures(List.of(category), null, price, title);
  }

  private static float[] scores(TrainingSet set, int... items) {
    CandidateModel model = new ContentTrainer().fit(set, FitContext.of(1, Duration.ofMinutes(1)));
    float[][] scores = new float[1][set.itemCount()];
    model.score(
        List.of(new UserHistory(items, new byte[items.length], new long[items.length])), scores);
    return scores[0];
  }

  @Test
  void scoreShouldReachItemsThatNobodyHadYet() {
    TrainingSet set =
        new TrainingSetBuilder()
            .addItem("tea", item("drinks", 4, "green tea"))
            .addItem("new tea", item("drinks", 5, "black tea"))
            .addItem("chair", item("furniture", 90, "oak chair"))
            .addInteraction("u", "tea", "view", 1)
            .addInteraction("v", "chair", "view", 1)
            .build();

    float[] scores = scores(set, 0);

    assertThat(scores[1]).isPositive();
    assertThat(scores[2]).isZero();
  }

  @Test
  void scoreShouldPreferNearPrices() {
    TrainingSet set =
        new TrainingSetBuilder()
            .addItem("a", item("shirts", 20, "cotton"))
            .addItem("near", item("shirts", 21, "linen"))
            .addItem("far", item("shirts", 300, "silk"))
            .addItem("else", item("shoes", 20.5, "leather"))
            .addInteraction("u", "a", "view", 1)
            .build();

    float[] scores = scores(set, 0);

    assertThat(scores[1]).isGreaterThan(scores[2]).isGreaterThan(scores[3]);
  }

  @Test
  void scoreShouldCountRareWordsMore() {
    TrainingSet set =
        new TrainingSetBuilder()
            .addItem("a", item("", Double.NaN, "cream argan"))
            .addItem("rare", item("", Double.NaN, "oil argan"))
            .addItem("common", item("", Double.NaN, "cream rose"))
            .addItem("other", item("", Double.NaN, "cream lemon"))
            .addInteraction("u", "a", "view", 1)
            .build();

    float[] scores = scores(set, 0);

    assertThat(scores[1]).isGreaterThan(scores[2]);
    assertThat(scores[2]).isPositive();
  }
}
