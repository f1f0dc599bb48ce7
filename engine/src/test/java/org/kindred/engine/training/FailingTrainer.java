package org.kindred.engine.training;

import java.nio.file.Path;
import org.kindred.engine.data.ItemCatalog;
import org.kindred.engine.data.TrainingSet;

/** A candidate that cannot be fitted. */
final class FailingTrainer implements CandidateTrainer {

  @Override
  public String name() {
    return "failing";
  }

  @Override
  public CandidateModel fit(TrainingSet set, FitContext context) {
    throw new IllegalStateException("the loss became NaN");
  }

  @Override
  public CandidateModel load(Path directory, ItemCatalog catalog) {
    throw new IllegalStateException("never saved");
  }
}
