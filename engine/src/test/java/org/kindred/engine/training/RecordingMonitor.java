package org.kindred.engine.training;

import java.util.ArrayList;
import java.util.List;

/** Remembers the stages. */
final class RecordingMonitor implements TrainingMonitor {

  private final List<TrainingProgress.Stage> stages = new ArrayList<>();

  /** In the order in which they began. */
  List<TrainingProgress.Stage> stages() {
    return stages;
  }

  @Override
  public void progressed(TrainingProgress progress) {
    if (stages.isEmpty() || stages.get(stages.size() - 1) != progress.stage()) {
      stages.add(progress.stage());
    }
  }

  @Override
  public boolean isCancelled() {
    return false;
  }
}
