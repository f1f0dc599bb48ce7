package org.kindred.core.training;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kindred.core.background.BackgroundExecutor;
import org.kindred.core.background.BackgroundLoop;
import org.kindred.core.background.FreeMemory;
import org.kindred.core.persistence.Transactions;

/**
 * Trains what is in line, one run after the other, and writes the progress down meanwhile. What a
 * server was at when it went down is put back in line at the next start; what two went down under
 * is given up, so that a training that exhausts the memory does not end the server for ever.
 */
@ApplicationScoped
public class TrainingWorker {

  private static final System.Logger LOG = System.getLogger(TrainingWorker.class.getName());
  private static final Duration PAUSE = Duration.ofSeconds(2);
  private static final Duration STOP = Duration.ofSeconds(25);

  /** A server that has not written down any progress for so long is gone. */
  private static final Duration GONE = Duration.ofMinutes(5);

  private final TrainingRuns runs;
  private final TrainingJob job;
  private final TrainingScheduler scheduler;
  private final Transactions transactions;
  private final TrainingSettings settings;
  private final Clock clock;
  private final TrainingExecutor trainingExecutor;
  private final BackgroundExecutor backgroundExecutor;
  private final FreeMemory freeMemory;
  private final BackgroundLoop training;
  private final BackgroundLoop watching;
  private volatile @Nullable RunningTraining current;
  private boolean leftRunsAreTakenUp;

  @Inject
  public TrainingWorker(
      TrainingRuns runs,
      TrainingJob job,
      TrainingScheduler scheduler,
      TrainingSignal signal,
      Transactions transactions,
      TrainingSettings settings,
      Clock clock,
      TrainingExecutor trainingExecutor,
      BackgroundExecutor backgroundExecutor,
      FreeMemory freeMemory) {
    this.runs = runs;
    this.job = job;
    this.scheduler = scheduler;
    this.transactions = transactions;
    this.settings = settings;
    this.clock = clock;
    this.trainingExecutor = trainingExecutor;
    this.backgroundExecutor = backgroundExecutor;
    this.freeMemory = freeMemory;
    this.training = new BackgroundLoop("Training", PAUSE, this::trainNext);
    this.watching = new BackgroundLoop("Watching of trainings", PAUSE, this::watch);
    signal.onRaise(training::wake);
  }

  void start(@Observes Startup startup) {
    training.start(trainingExecutor);
    watching.start(backgroundExecutor);
  }

  @PreDestroy
  void stop() {
    training.stop(STOP);
    watching.stop(STOP);
  }

  boolean trainNext() {
    takeUpLeftRunsOnce();
    Optional<TrainingRun> next =
        transactions.required(entityManager -> new TrainingRunRows(entityManager).nextInLine());
    if (next.isEmpty()) {
      return false;
    }
    if (claim(next.get())) {
      train(next.get());
    }
    return true;
  }

  private void takeUpLeftRunsOnce() {
    if (!leftRunsAreTakenUp) {
      Instant goneBefore = clock.instant().minus(GONE);
      transactions
          .required(
              entityManager -> new TrainingRunRows(entityManager).left(settings.node, goneBefore))
          .forEach(this::takeUp);
      leftRunsAreTakenUp = true;
    }
  }

  private void takeUp(LeftRun left) {
    long interactions = left.isGivenUp() ? runs.readiness(left.shop()).interactions() : 0;
    boolean taken =
        transactions.required(
            entityManager -> {
              TrainingRunRows table = new TrainingRunRows(entityManager);
              boolean counted = table.countEnd(left);
              if (counted && left.isGivenUp()) {
                table.giveUp(left.id(), left.reason(interactions), clock.instant());
              } else if (counted) {
                table.requeue(left.id());
              }
              return counted;
            });
    if (taken && left.isGivenUp()) {
      LOG.log(
          System.Logger.Level.ERROR,
          "Shop {0}: training given up, since the server ended under it twice; with {1}"
              + " interactions it may need more memory (-Xmx in jvm.options)",
          left.shop(),
          Long.toString(interactions));
    } else if (taken) {
      LOG.log(System.Logger.Level.INFO, "Shop {0}: interrupted training starts again", left.shop());
    }
  }

  private boolean claim(TrainingRun run) {
    return transactions.required(
        entityManager ->
            new TrainingRunRows(entityManager).claim(run.id(), settings.node, clock.instant()));
  }

  private void train(TrainingRun run) {
    RunningTraining begun = new RunningTraining(run, training::isStopping);
    long start = clock.millis();
    current = begun;
    runs.begun(begun);
    scheduler.begun(run.shop());
    try {
      job.run(begun);
    } finally {
      current = null;
      runs.ended(begun);
      freeMemory.giveBack();
    }
    LOG.log(
        System.Logger.Level.INFO,
        "Shop {0}: training ended after {1} ms in phase {2}",
        run.shop(),
        Long.toString(clock.millis() - start),
        begun.progress().phase());
  }

  boolean watch() {
    RunningTraining watched = current;
    if (watched != null) {
      boolean cancel =
          transactions.required(
              entityManager ->
                  new TrainingRunRows(entityManager)
                      .seen(watched.run().id(), watched.progress(), clock.instant()));
      if (cancel) {
        watched.cancel();
      }
    }
    scheduler.look();
    return false;
  }
}
