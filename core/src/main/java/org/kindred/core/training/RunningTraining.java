package org.kindred.core.training;

import java.util.function.BooleanSupplier;
import org.kindred.engine.training.TrainingMonitor;

/** A run on this server: hears from the engine, and tells it when to stop. */
final class RunningTraining implements TrainingMonitor {

  private final TrainingRun run;
  private final BooleanSupplier stopping;
  private final ProgressTracker tracker = new ProgressTracker(TrainingPhase.GATHERING);
  private volatile boolean cancelled;

  /**
   * @param stopping whether the server goes down: the run stops, but goes back in line
   */
  RunningTraining(TrainingRun run, BooleanSupplier stopping) {
    this.run = run;
    this.stopping = stopping;
  }

  TrainingRun run() {
    return run;
  }

  void cancel() {
    cancelled = true;
  }

  boolean isCancelledByHand() {
    return cancelled;
  }

  void enter(TrainingPhase phase, String message) {
    tracker.enter(phase, message);
  }

  TrainingProgress progress() {
    return tracker.now();
  }

  @Override
  public void progressed(org.kindred.engine.training.TrainingProgress progress) {
    tracker.report(progress);
  }

  @Override
  public boolean isCancelled() {
    return cancelled || stopping.getAsBoolean();
  }
}
