package org.kindred.engine.training;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.ServiceLoader;
import org.kindred.engine.data.TrainingSet;

/** Fits the candidates, chooses on validation data, and writes the winner to a directory. */
public final class ModelSelection {

  private ModelSelection() {}

  /**
   * Trains within the options' time budget.
   *
   * @param modelDirectory is created; must not exist or be empty
   * @throws TrainingCancelledException when the monitor cancels; the directory is removed again
   * @throws IllegalArgumentException when the set has no interaction at all, or when no candidate
   *     suits it
   */
  public static TrainingReport train(
      TrainingSet set, TrainingOptions options, Path modelDirectory, TrainingMonitor monitor)
      throws IOException {
    return train(trainers(), set, options, modelDirectory, monitor);
  }

  static TrainingReport train(
      List<CandidateTrainer> trainers,
      TrainingSet set,
      TrainingOptions options,
      Path modelDirectory,
      TrainingMonitor monitor)
      throws IOException {
    if (set.sequences().size() == 0) {
      throw new IllegalArgumentException("there is no interaction to learn from");
    }
    SelectionContext context = new SelectionContext(options, monitor);
    try (ModelWriter writer = ModelWriter.forDirectory(modelDirectory)) {
      return new Selection(context, trainers, set).run(writer);
    }
  }

  /** All that the class path offers. */
  public static List<CandidateTrainer> trainers() {
    return ServiceLoader.load(CandidateTrainer.class, ModelSelection.class.getClassLoader())
        .stream()
        .map(ServiceLoader.Provider::get)
        .toList();
  }
}
