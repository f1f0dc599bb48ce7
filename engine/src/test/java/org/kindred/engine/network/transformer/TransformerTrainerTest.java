package org.kindred.engine.network.transformer;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kindred.engine.data.TrainingSet;
import org.kindred.engine.data.UserHistory;
import org.kindred.engine.training.CandidateModel;
import org.kindred.engine.training.FitContext;
import org.kindred.engine.training.ValidationSet;

class TransformerTrainerTest {

  @Test
  void fitShouldLearnAPlantedPatternAndSurviveSaving(@TempDir Path directory) throws Exception {
    TrainingSet set = PlantedPattern.set();
    ValidationSet questions = PlantedPattern.questions();

    try (CandidateModel model =
        new TransformerTrainer().fit(set, FitContext.of(3, Duration.ofMinutes(1)))) {
      float[][] scores = scores(model, questions.histories());
      model.save(directory);

      assertThat(shareOfFirstPlaces(scores, questions)).isGreaterThan(0.8);
      try (CandidateModel loaded = new TransformerTrainer().load(directory, set.catalog())) {
        assertThat(scores(loaded, questions.histories())).isDeepEqualTo(scores);
      }
    }
  }

  private static float[][] scores(CandidateModel model, List<UserHistory> histories) {
    float[][] scores = new float[histories.size()][PlantedPattern.ITEMS];
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
