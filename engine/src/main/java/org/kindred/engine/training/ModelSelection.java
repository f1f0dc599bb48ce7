package org.kindred.engine.training;

import java.io.IOException;
import java.nio.file.Path;
import org.kindred.engine.data.TrainingSet;

/** Fits the candidates, chooses on validation data, and writes the winner to a directory. */
public final class ModelSelection {

  private ModelSelection() {}

  /**
   * Trains within the options' time budget.
   *
   * @param modelDirectory is created; must not exist or be empty
   * @throws TrainingCancelledException when the monitor cancels; the directory is removed again
   * @throws IllegalArgumentException when the set has no interaction at all
   */
  @SuppressWarnings("DoNotCallSuggester")
  public static TrainingReport train(
      TrainingSet set, TrainingOptions options, Path modelDirectory, TrainingMonitor monitor)
      throws IOException {
    throw new UnsupportedOperationException("lands next: " + modelDirectory);
  }
}
