package org.kindred.engine.network.transformer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kindred.engine.data.TrainingSet;
import org.kindred.engine.network.CorruptCheckpointException;
import org.kindred.engine.network.DivergedTrainingException;
import org.kindred.engine.training.Device;
import org.kindred.engine.training.FitContext;
import org.kindred.engine.training.TrainingCancelledException;
import org.kindred.engine.training.TrainingMonitor;
import org.kindred.engine.training.TrainingProgress;
import org.kindred.engine.training.ValidationSet;

class TransformerTrainingTest {

  private final TrainingSet set = PlantedPattern.set();
  private final ItemContent content = ItemContent.of(set.catalog());

  @Test
  void trainingThatGoesOnShouldGiveTheSameBits(@TempDir Path whole, @TempDir Path parts)
      throws IOException {
    float[] uninterrupted = train(plan(4, 1e-3, whole));

    train(plan(2, 1e-3, parts));
    float[] resumed = train(plan(4, 1e-3, parts));

    assertThat(resumed).containsExactly(uninterrupted);
  }

  @Test
  void trainingWithFriendsThatGoesOnShouldGiveTheSameBits(@TempDir Path whole, @TempDir Path parts)
      throws IOException {
    TrainingSet linked = PlantedFriends.set();
    float[] uninterrupted = train(linked, plan(4, 1e-3, 5, whole));

    train(linked, plan(2, 1e-3, 5, parts));
    float[] resumed = train(linked, plan(4, 1e-3, 5, parts));

    assertThat(resumed).containsExactly(uninterrupted);
  }

  @Test
  void trainingShouldKeepTheLastGoodWeightsWhenTheLossIsNoNumber(@TempDir Path directory)
      throws IOException {
    float[] good = train(plan(1, 1e-3, directory));

    try (TransformerTraining training = training(plan(3, Double.MAX_VALUE, directory))) {
      training.initialize();
      training.run();

      assertThat(training.ending()).startsWith("the loss became").contains("kept epoch 1");
      assertThat(weights(training)).containsExactly(good);
    }
  }

  @Test
  void trainingShouldFailWhenTheLossIsNoNumberFromTheStart(@TempDir Path directory) {
    assertThatThrownBy(() -> train(plan(3, Double.MAX_VALUE, directory)))
        .isInstanceOf(DivergedTrainingException.class);
  }

  @Test
  void initializeShouldRefuseADamagedCheckpoint(@TempDir Path directory) throws IOException {
    train(plan(1, 1e-3, directory));
    Path weights = directory.resolve("last/weights.data-00000-of-00001");
    Files.write(weights, new byte[] {1}, StandardOpenOption.APPEND);

    assertThatThrownBy(() -> train(plan(2, 1e-3, directory)))
        .isInstanceOf(CorruptCheckpointException.class);
  }

  @Test
  void runShouldEndWhenCancelled(@TempDir Path directory) throws IOException {
    TrainingMonitor impatient =
        new TrainingMonitor() {
          private boolean cancelled;

          @Override
          public void progressed(TrainingProgress progress) {
            cancelled = true;
          }

          @Override
          public boolean isCancelled() {
            return cancelled;
          }
        };
    FitContext context = context();
    FitContext watched =
        new FitContext(1, context.deadlineNanos(), context.device(), 1, impatient, null, null);

    try (TransformerTraining training =
        new TransformerTraining(set, content, watched, plan(9, 1e-3, directory))) {
      training.initialize();
      assertThatThrownBy(training::run).isInstanceOf(TrainingCancelledException.class);
    }
  }

  @Test
  void runShouldNotJudgeAnOnlyEpochWhenTheTimeIsOver(@TempDir Path directory) throws IOException {
    ValidationSet validation =
        new ValidationSet(List.of(set.history(0, 2)), List.of(new int[] {1}), false);
    List<TrainingProgress> told = new ArrayList<>();
    TrainingMonitor listening =
        new TrainingMonitor() {
          @Override
          public void progressed(TrainingProgress progress) {
            told.add(progress);
          }

          @Override
          public boolean isCancelled() {
            return false;
          }
        };
    FitContext late =
        new FitContext(1, System.nanoTime(), Device.CPU, 1, listening, validation, null);

    try (TransformerTraining training =
        new TransformerTraining(set, content, late, plan(9, 1e-3, directory))) {
      training.initialize();
      training.run();

      assertThat(training.ending()).isEqualTo("the time was over in epoch 1");
      assertThat(training.best().exists()).isTrue();
      assertThat(told)
          .singleElement()
          .satisfies(progress -> assertThat(progress.metrics()).containsOnlyKeys("loss"));
    }
  }

  private float[] train(TrainingPlan plan) throws IOException {
    return train(set, plan);
  }

  private static float[] train(TrainingSet set, TrainingPlan plan) throws IOException {
    try (TransformerTraining training =
        new TransformerTraining(set, ItemContent.of(set.catalog()), context(), plan)) {
      training.initialize();
      training.run();
      return weights(training);
    }
  }

  private TransformerTraining training(TrainingPlan plan) throws IOException {
    return new TransformerTraining(set, content, context(), plan);
  }

  private static FitContext context() {
    return FitContext.of(1, Duration.ofMinutes(1));
  }

  /** All item vectors, one after the other. */
  private static float[] weights(TransformerTraining training) {
    ItemVectors vectors = training.itemVectors();
    float[] all = new float[vectors.items() * vectors.size()];
    for (int item = 0; item < vectors.items(); item++) {
      vectors.copy(item, all, item * vectors.size());
    }
    return all;
  }

  private TrainingPlan plan(int epochs, double learningRate, Path directory) {
    return plan(epochs, learningRate, 0, directory);
  }

  private TrainingPlan plan(int epochs, double learningRate, int friends, Path directory) {
    TransformerSizes sizes =
        new TransformerSizes(
            16, 1, 2, 8, content.buckets(), 0.25, 0.1, 32, 128, learningRate, 4, friends);
    return new TrainingPlan(sizes, epochs, 5, directory, true);
  }
}
