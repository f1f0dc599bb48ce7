package org.kindred.engine.training;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** A candidate that was fitted on every fold. Owns its models. Not thread-safe. */
final class FittedCandidate implements AutoCloseable {

  private final CandidateTrainer trainer;
  private final List<CandidateModel> models;
  private final Duration fitTime;
  private final int folds;

  /**
   * @param models one for each fold, the latest first
   * @param fitTime for all folds together
   */
  FittedCandidate(CandidateTrainer trainer, List<CandidateModel> models, Duration fitTime) {
    this.trainer = trainer;
    this.models = new ArrayList<>(models);
    this.fitTime = fitTime;
    this.folds = models.size();
  }

  String name() {
    return trainer.name();
  }

  CandidateTrainer trainer() {
    return trainer;
  }

  Duration fitTime() {
    return fitTime;
  }

  int folds() {
    return folds;
  }

  CandidateModel model(int fold) {
    return models.get(fold);
  }

  /** Hands over the model of the latest fold, which is the caller's to close. */
  CandidateModel takeLatest() {
    return models.remove(0);
  }

  @Override
  public void close() {
    models.forEach(CandidateModel::close);
    models.clear();
  }
}
