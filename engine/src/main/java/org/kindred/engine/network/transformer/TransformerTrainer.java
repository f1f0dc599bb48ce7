package org.kindred.engine.network.transformer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.kindred.engine.data.ItemCatalog;
import org.kindred.engine.data.TrainingSet;
import org.kindred.engine.network.TensorFlowRuntime;
import org.kindred.engine.network.WorkDirectory;
import org.kindred.engine.training.CandidateModel;
import org.kindred.engine.training.CandidateTrainer;
import org.kindred.engine.training.Device;
import org.kindred.engine.training.FitContext;

/**
 * Fits the Transformer. In the final fit the hyper-parameters and the number of epochs are those
 * that validation found before.
 */
public final class TransformerTrainer implements CandidateTrainer {

  private static final int PATIENCE = 5;
  private static final int MIN_INTERACTIONS = 200;
  private static final int WARM_START_SHARE = 3;
  private static final int MIN_WARM_START_STEPS = 200;
  private static final int EPOCHS_WITHOUT_VALIDATION = 15;

  @Override
  public String name() {
    return TransformerModel.NAME;
  }

  @Override
  public double timeWeight() {
    return 4;
  }

  @Override
  public String device(Device wish) {
    return TensorFlowRuntime.get().describe(wish);
  }

  @Override
  public boolean suits(TrainingSet set, FitContext context) {
    return set.sequences().size() >= MIN_INTERACTIONS && !Window.of(set.sequences(), 1).isEmpty();
  }

  @Override
  public CandidateModel fit(TrainingSet set, FitContext context) {
    WorkDirectory work = WorkDirectory.create(name());
    try {
      return context.previous() instanceof TransformerModel previous
          ? refit(set, context, previous, work)
          : firstFit(set, context, work);
    } catch (IOException e) {
      work.close();
      throw new UncheckedIOException(e);
    } catch (RuntimeException e) {
      work.close();
      throw e;
    }
  }

  private CandidateModel firstFit(TrainingSet set, FitContext context, WorkDirectory work)
      throws IOException {
    ItemContent content = ItemContent.of(set.catalog());
    TransformerSizes sizes = TransformerSizes.forData(set, content, context.remaining());
    int epochs =
        context.findValidation().isPresent()
            ? sizes.epochs()
            : Math.min(sizes.epochs(), EPOCHS_WITHOUT_VALIDATION);
    TrainingPlan plan = new TrainingPlan(sizes, epochs, PATIENCE, work.path(), false);
    return train(set, content, context, plan, work);
  }

  private CandidateModel refit(
      TrainingSet set, FitContext context, TransformerModel previous, WorkDirectory work)
      throws IOException {
    TransformerSizes sizes = previous.sizes();
    ItemContent content = ItemContent.of(set.catalog(), sizes.featureBuckets());
    TrainingPlan plan =
        new TrainingPlan(sizes, Math.max(1, previous.epochs()), PATIENCE, work.path(), false);
    return train(set, content, context, plan, work);
  }

  /** A few epochs instead of all. */
  @Override
  public CandidateModel warmStart(Path directory, TrainingSet set, FitContext context)
      throws IOException {
    WorkDirectory work = WorkDirectory.create(name());
    try (TransformerModel previous = TransformerModel.load(directory)) {
      if (set.itemCount() < previous.vectors().items()) {
        throw new IllegalArgumentException(
            "expected at least the %d items of the saved model, got %d"
                .formatted(previous.vectors().items(), set.itemCount()));
      }
      int epochs = warmEpochs(previous, set);
      TransformerSizes sizes = previous.sizes().withEpochs(epochs);
      MemoryEstimate.of(sizes, set.itemCount()).requireAvailable();
      ItemContent content = ItemContent.of(set.catalog(), sizes.featureBuckets());
      TrainingPlan plan = new TrainingPlan(sizes, epochs, PATIENCE, work.path(), false);
      try (TransformerTraining training = new TransformerTraining(set, content, context, plan)) {
        training.initialize(previous.checkpoint());
        training.run();
        return model(training, plan, previous.epochs(), work);
      }
    } catch (IOException | RuntimeException e) {
      work.close();
      throw e;
    }
  }

  /** A share of the epochs of the first training, but enough steps for new items to move. */
  private static int warmEpochs(TransformerModel previous, TrainingSet set) {
    int stepsAnEpoch = 1 + set.sequences().size() / previous.sizes().batchEvents();
    return Math.max(
        previous.epochs() / WARM_START_SHARE,
        (MIN_WARM_START_STEPS + stepsAnEpoch - 1) / stepsAnEpoch);
  }

  private static CandidateModel train(
      TrainingSet set,
      ItemContent content,
      FitContext context,
      TrainingPlan plan,
      WorkDirectory work)
      throws IOException {
    MemoryEstimate.of(plan.sizes(), set.itemCount()).requireAvailable();
    try (TransformerTraining training = new TransformerTraining(set, content, context, plan)) {
      training.initialize();
      training.run();
      return model(training, plan, training.state().bestEpoch(), work);
    }
  }

  /** Takes over the work directory. */
  private static CandidateModel model(
      TransformerTraining training, TrainingPlan plan, int epochs, WorkDirectory work)
      throws IOException {
    return new TransformerModel(
        plan.sizes(), epochs, training.ending(), training.itemVectors(), work);
  }

  @Override
  public CandidateModel load(Path directory, ItemCatalog catalog) throws IOException {
    return TransformerModel.load(directory);
  }
}
