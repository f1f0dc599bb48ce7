package org.kindred.engine.network.transformer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.kindred.engine.data.ItemCatalog;
import org.kindred.engine.data.TrainingSet;
import org.kindred.engine.network.WorkDirectory;
import org.kindred.engine.training.CandidateModel;
import org.kindred.engine.training.CandidateTrainer;
import org.kindred.engine.training.FitContext;

/**
 * Fits the Transformer. In the final fit the hyper-parameters and the number of epochs are those
 * that validation found before.
 */
public final class TransformerTrainer implements CandidateTrainer {

  private static final int PATIENCE = 5;
  private static final int MIN_INTERACTIONS = 200;
  private static final int EPOCHS_WITHOUT_VALIDATION = 15;

  @Override
  public String name() {
    return TransformerModel.NAME;
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
    TransformerSizes sizes = TransformerSizes.forData(set, content);
    int epochs = context.findValidation().isPresent() ? sizes.epochs() : EPOCHS_WITHOUT_VALIDATION;
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

  private static CandidateModel train(
      TrainingSet set,
      ItemContent content,
      FitContext context,
      TrainingPlan plan,
      WorkDirectory work)
      throws IOException {
    try (TransformerTraining training = new TransformerTraining(set, content, context, plan)) {
      training.initialize();
      training.run();
      return new TransformerModel(
          plan.sizes(),
          training.state().bestEpoch(),
          training.ending(),
          training.itemVectors(),
          work);
    }
  }

  @Override
  public CandidateModel load(Path directory, ItemCatalog catalog) throws IOException {
    TransformerModel model = TransformerModel.load(directory);
    return model;
  }
}
