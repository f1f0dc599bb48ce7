package org.kindred.engine.baseline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kindred.engine.data.TrainingSet;
import org.kindred.engine.data.UserHistory;
import org.kindred.engine.training.CandidateModel;
import org.kindred.engine.training.CandidateTrainer;
import org.kindred.engine.training.FitContext;
import org.kindred.engine.training.TrainingMonitor;
import org.kindred.engine.training.ValidationSet;

/** What every candidate without a network keeps to. */
interface CandidateContract {

  CandidateTrainer trainer();

  /** A set in which the candidate finds something. */
  default TrainingSet set() {
    return Clusters.set();
  }

  private CandidateModel fit(int threads, ValidationSet validation) {
    FitContext context = FitContext.of(1, Duration.ofMinutes(1));
    return trainer()
        .fit(
            set(),
            new FitContext(
                1,
                context.deadlineNanos(),
                context.device(),
                threads,
                TrainingMonitor.SILENT,
                validation,
                null));
  }

  private float[][] scores(CandidateModel model) {
    float[][] scores = new float[Clusters.HISTORIES.size()][set().itemCount()];
    for (float[] row : scores) {
      Arrays.fill(row, Float.NaN);
    }
    model.score(Clusters.HISTORIES, scores);
    return scores;
  }

  @Test
  default void scoreShouldOverwriteAllWithNumbers() {
    float[][] scores = scores(fit(1, Clusters.questions()));

    for (float[] row : scores) {
      for (float score : row) {
        assertThat(score).isFinite();
      }
    }
  }

  @Test
  default void scoreItemsShouldDifferFromScoreByNoMoreThanAConstant() {
    CandidateModel model = fit(1, Clusters.questions());
    int[] items = {set().itemCount() - 1, 0, 2};

    for (UserHistory whole : Clusters.HISTORIES) {
      List<UserHistory> variants = new ArrayList<>(List.of(whole));
      for (int place = 0; place < whole.length(); place++) {
        variants.add(whole.without(place));
      }
      float[][] all = new float[variants.size()][set().itemCount()];
      float[][] few = new float[variants.size()][items.length];
      float[] scratch = new float[set().itemCount()];
      Arrays.fill(scratch, Float.NaN);
      model.score(variants, all);
      model.scoreItems(variants, items, scratch, few);

      for (int b = 0; b < variants.size(); b++) {
        float constant = all[b][items[0]] - few[b][0];
        for (int k = 0; k < items.length; k++) {
          assertThat(few[b][k] + constant).isCloseTo(all[b][items[k]], within(1e-5f));
        }
      }
    }
  }

  @Test
  default void fitShouldGiveTheSameWithSeveralThreads() {
    float[][] one = scores(fit(1, Clusters.questions()));

    assertThat(scores(fit(3, Clusters.questions()))).isDeepEqualTo(one);
  }

  @Test
  default void loadShouldGiveWhatWasSaved(@TempDir Path directory) throws IOException {
    CandidateModel model = fit(1, Clusters.questions());

    model.save(directory);

    CandidateModel loaded = trainer().load(directory, set().catalog());
    assertThat(scores(loaded)).isDeepEqualTo(scores(model));
    assertThat(loaded.name()).isEqualTo(trainer().name());
  }

  @Test
  default void fitShouldTakeOverTheParametersFoundBefore() {
    CandidateModel before = fit(1, Clusters.questions());
    FitContext context = FitContext.of(2, Duration.ofMinutes(1));
    FitContext last =
        new FitContext(
            2, context.deadlineNanos(), context.device(), 1, TrainingMonitor.SILENT, null, before);

    CandidateModel model = trainer().fit(set(), last);

    assertThat(((Tuned) model).parameters()).isEqualTo(((Tuned) before).parameters());
  }

  /** The items of one's own cluster rank before all others. */
  interface LearnsClusters extends CandidateContract {

    @Test
    default void scoreShouldPreferWhatGoesWithTheHistory() {
      CandidateModel model = trainer().fit(set(), FitContext.of(1, Duration.ofMinutes(1)));
      float[][] scores = new float[1][set().itemCount()];

      model.score(List.of(new UserHistory(new int[] {0, 1}, new byte[2], new long[2])), scores);

      for (int own = 2; own < Clusters.SIZE; own++) {
        for (int other = Clusters.SIZE; other < Clusters.ITEMS; other++) {
          assertThat(scores[0][own]).as("item %d", own).isGreaterThan(scores[0][other]);
        }
      }
    }
  }
}
