package org.kindred.engine.training;

import java.time.Duration;
import java.util.List;

/**
 * A candidate that was fitted on every fold. Owns its models.
 *
 * @param models one for each fold, the latest first
 * @param fitTime for all folds together
 */
record FittedCandidate(CandidateTrainer trainer, List<CandidateModel> models, Duration fitTime)
    implements AutoCloseable {

  FittedCandidate {
    models = List.copyOf(models);
  }

  String name() {
    return trainer.name();
  }

  @Override
  public void close() {
    models.forEach(CandidateModel::close);
  }
}
