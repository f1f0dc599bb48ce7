package org.kindred.engine.training;

/** Cancels as soon as a stage is reached. */
final class CancellingMonitor implements TrainingMonitor {

  private final TrainingProgress.Stage stage;
  private boolean cancelled;

  CancellingMonitor(TrainingProgress.Stage stage) {
    this.stage = stage;
  }

  @Override
  public void progressed(TrainingProgress progress) {
    cancelled |= progress.stage() == stage;
  }

  @Override
  public boolean isCancelled() {
    return cancelled;
  }
}
