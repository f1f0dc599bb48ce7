package org.kindred.engine.training;

import java.nio.file.Path;
import org.kindred.engine.data.ItemCatalog;
import org.kindred.engine.data.TrainingSet;

/** A candidate that no heap has room for. */
final class HugeTrainer implements CandidateTrainer {

  @Override
  public String name() {
    return "huge";
  }

  @Override
  public long heapBytes(TrainingSet set, FitContext context) {
    return Long.MAX_VALUE;
  }

  @Override
  public CandidateModel fit(TrainingSet set, FitContext context) {
    throw new OutOfMemoryError("begun all the same");
  }

  @Override
  public CandidateModel load(Path directory, ItemCatalog catalog) {
    throw new IllegalStateException("never saved");
  }
}
