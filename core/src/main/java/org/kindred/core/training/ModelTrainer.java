package org.kindred.core.training;

import java.io.IOException;
import java.nio.file.Path;
import org.kindred.engine.data.TrainingSet;
import org.kindred.engine.training.TrainingMonitor;
import org.kindred.engine.training.TrainingOptions;
import org.kindred.engine.training.TrainingReport;

/** What the engine does with a training set. */
@FunctionalInterface
interface ModelTrainer {
  TrainingReport train(
      TrainingSet set, TrainingOptions options, Path modelDirectory, TrainingMonitor monitor)
      throws IOException;
}
