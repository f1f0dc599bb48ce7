package org.kindred.engine.network.transformer;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kindred.engine.blend.Blend;
import org.kindred.engine.blend.Question;
import org.kindred.engine.data.TrainingSet;
import org.kindred.engine.data.UserHistory;
import org.kindred.engine.explanation.Removal;
import org.kindred.engine.training.CandidateModel;
import org.kindred.engine.training.FitContext;
import org.kindred.engine.training.ValidationSet;

class TransformerTrainerTest {

  @Test
  void fitShouldLearnAPlantedPatternAndSurviveSaving(@TempDir Path directory) throws Exception {
    TrainingSet set = PlantedPattern.set();
    ValidationSet questions = PlantedPattern.questions();

    try (CandidateModel model =
        new TransformerTrainer().fit(set, FitContext.of(3, Duration.ofMinutes(5)))) {
      float[][] scores = scores(model, questions.histories());
      model.save(directory);

      assertThat(shareOfFirstPlaces(scores, questions)).isGreaterThan(0.8);
      try (CandidateModel loaded = new TransformerTrainer().load(directory, set.catalog())) {
        assertThat(scores(loaded, questions.histories())).isDeepEqualTo(scores);
      }
    }
  }

  @Test
  void warmStartShouldLearnNewItemsAndKeepOldOnes(@TempDir Path directory) throws Exception {
    ValidationSet questions = PlantedPattern.questions();
    TransformerTrainer trainer = new TransformerTrainer();
    FitContext context = FitContext.of(3, Duration.ofMinutes(5));
    try (CandidateModel model = trainer.fit(PlantedPattern.set(), context)) {
      model.save(directory);
    }

    TrainingSet grown = PlantedPattern.setWithNewItem();
    try (CandidateModel model = trainer.warmStart(directory, grown, context)) {
      float[][] scores = new float[questions.size()][PlantedPattern.ITEMS + 1];
      model.score(questions.histories(), scores);

      assertThat(shareOfFirstPlaces(scores, questions)).isGreaterThan(0.8);
      int[] newItemNext = {PlantedPattern.ITEMS - 3, PlantedPattern.ITEMS - 2};
      UserHistory before = new UserHistory(newItemNext, new byte[2], new long[] {0, 1});
      float[][] forNew = new float[1][PlantedPattern.ITEMS + 1];
      model.score(List.of(before), forNew);
      assertThat(forNew[0][PlantedPattern.ITEMS]).isPositive();
    }
  }

  @Test
  void compressionShouldLoseNextToNothingByBytes() {
    ValidationSet questions = PlantedPattern.questions();
    try (CandidateModel model =
        new TransformerTrainer()
            .fit(PlantedPattern.set(), FitContext.of(3, Duration.ofMinutes(5)))) {
      CompressionReport report = CompressionReport.measure((TransformerModel) model, questions);

      assertThat(report.exact()).isGreaterThan(0.8);
      assertThat(report.quantised()).isGreaterThan(report.exact() - 0.02);
      assertThat(report.pruned()).isBetween(0.1, report.exact() + 0.05);
      assertThat(report.quantisedBytes()).isLessThan(report.floatBytes() / 3);
    }
  }

  @Test
  void fitShouldLearnWhatFollowersTakeFromLinksAlone(@TempDir Path directory) throws Exception {
    TrainingSet set = PlantedFriends.set();
    ValidationSet questions = PlantedFriends.questions();
    TransformerTrainer trainer = new TransformerTrainer();
    FitContext context = FitContext.of(3, Duration.ofMinutes(5));

    try (CandidateModel with = trainer.fit(set, context);
        CandidateModel without = trainer.fit(set.withoutSocial(), context)) {
      float[][] scores = scores(with, questions.histories(), PlantedFriends.ITEMS);
      with.save(directory);

      assertThat(shareOfFirstPlaces(copy(scores), questions)).isGreaterThan(0.8);
      assertThat(
              shareOfFirstPlaces(
                  scores(without, questions.histories(), PlantedFriends.ITEMS), questions))
          .isLessThan(0.2);
      try (CandidateModel loaded = trainer.load(directory, set.catalog())) {
        assertThat(scores(loaded, questions.histories(), PlantedFriends.ITEMS))
            .isDeepEqualTo(scores);
      }
      try (CandidateModel warm = trainer.warmStart(directory, set, context)) {
        assertThat(
                shareOfFirstPlaces(
                    scores(warm, questions.histories(), PlantedFriends.ITEMS), questions))
            .isGreaterThan(0.8);
      }
    }
  }

  @Test
  void effectsOfRemovalShouldNameFriendsForWhatTheTransformerHasFromThem() {
    UserHistory history = PlantedFriends.questions().histories().get(5);
    try (CandidateModel model =
        new TransformerTrainer()
            .fit(PlantedFriends.set(), FitContext.of(3, Duration.ofMinutes(5)))) {
      float[][] whole = scores(model, List.of(history), PlantedFriends.ITEMS);
      int other = 6;

      double[][] effects =
          new Removal(List.of(model), Blend.only(model.name()))
              .effects(
                  Question.of(history, whole),
                  new int[] {5, other},
                  new float[][] {{whole[0][5], whole[0][other]}},
                  new float[PlantedFriends.ITEMS],
                  System.nanoTime() + Duration.ofMinutes(1).toNanos());

      int ofFriends = history.length();
      assertThat(effects[0][ofFriends]).isPositive().isGreaterThan(effects[1][ofFriends]);
    }
  }

  private static float[][] copy(float[][] scores) {
    return Arrays.stream(scores).map(float[]::clone).toArray(float[][]::new);
  }

  private static float[][] scores(CandidateModel model, List<UserHistory> histories) {
    return scores(model, histories, PlantedPattern.ITEMS);
  }

  private static float[][] scores(CandidateModel model, List<UserHistory> histories, int items) {
    float[][] scores = new float[histories.size()][items];
    model.score(histories, scores);
    return scores;
  }

  /** Popularity puts the same item first for all, so it is right once in 60. */
  private static double shareOfFirstPlaces(float[][] scores, ValidationSet questions) {
    int right = 0;
    for (int q = 0; q < scores.length; q++) {
      float wanted = scores[q][questions.targets().get(q)[0]];
      for (int own : questions.histories().get(q).items()) {
        scores[q][own] = Math.min(scores[q][own], wanted);
      }
      boolean first = true;
      for (float score : scores[q]) {
        first &= score <= wanted;
      }
      right += first ? 1 : 0;
    }
    return (double) right / scores.length;
  }
}
