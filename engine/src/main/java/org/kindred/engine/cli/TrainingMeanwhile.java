package org.kindred.engine.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.kindred.engine.data.TrainingSet;
import org.kindred.engine.data.TrainingSetBuilder;
import org.kindred.engine.network.WorkDirectory;
import org.kindred.engine.training.ModelSelection;
import org.kindred.engine.training.TrainingCancelledException;
import org.kindred.engine.training.TrainingMonitor;
import org.kindred.engine.training.TrainingOptions;
import org.kindred.engine.training.TrainingProgress;

/**
 * A Transformer that trains on generated interactions while something else is measured in the same
 * process, until closed.
 */
final class TrainingMeanwhile implements TrainingMonitor, AutoCloseable {

  private static final int ITEMS = 10_000;
  private static final long INTERACTIONS = 1_500_000;
  private static final Duration LONG = Duration.ofHours(1);

  private final CountDownLatch learns = new CountDownLatch(1);
  private final CompletableFuture<Void> training;
  private volatile boolean ended;

  /** Starts it. */
  TrainingMeanwhile() {
    this.training =
        CompletableFuture.runAsync(this::train, task -> new Thread(task).start())
            .whenComplete((nothing, failure) -> learns.countDown());
  }

  /** What comes before may take a minute. */
  void awaitLearning() throws InterruptedException {
    learns.await();
  }

  private void train() {
    try (WorkDirectory work = WorkDirectory.create("meanwhile")) {
      TrainingOptions options =
          TrainingOptions.defaults(LONG).withCandidates(Set.of("transformer")).withBlend(false);
      ModelSelection.train(set(), options, work.path().resolve("model"), this);
    } catch (TrainingCancelledException e) {
      // as close() asked
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static TrainingSet set() throws IOException {
    TrainingSetBuilder builder = new TrainingSetBuilder();
    new GeneratedInteractions(INTERACTIONS, ITEMS, 1)
        .forEach((user, item, time) -> builder.addInteraction(user, item, "view", time));
    return builder.build();
  }

  @Override
  public void progressed(TrainingProgress progress) {
    if (progress.stage() == TrainingProgress.Stage.FITTING && progress.fraction() > 0) {
      learns.countDown();
    }
  }

  @Override
  public boolean isCancelled() {
    return ended;
  }

  /**
   * Ends it.
   *
   * @throws java.util.concurrent.CompletionException when it failed
   * @throws IllegalStateException when it had come to its end before
   */
  @Override
  public void close() {
    boolean wasOver = training.isDone();
    ended = true;
    training.join();
    if (wasOver) {
      throw new IllegalStateException("the training did not last as long as the measurement");
    }
  }
}
