package org.kindred.engine.training;

/** Watches a training and may end it. Called on the training's threads; must be quick. */
public interface TrainingMonitor {

  /** Says nothing and never cancels. */
  TrainingMonitor SILENT =
      new TrainingMonitor() {
        @Override
        public void progressed(TrainingProgress progress) {}

        @Override
        public boolean isCancelled() {
          return false;
        }
      };

  /** Something was reached. */
  void progressed(TrainingProgress progress);

  /** Whether the training should stop as soon as it can. */
  boolean isCancelled();
}
