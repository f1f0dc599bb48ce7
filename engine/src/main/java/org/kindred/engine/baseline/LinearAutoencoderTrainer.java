package org.kindred.engine.baseline;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.kindred.engine.data.ItemCatalog;
import org.kindred.engine.data.TrainingSet;
import org.kindred.engine.training.CandidateModel;
import org.kindred.engine.training.CandidateTrainer;
import org.kindred.engine.training.FitContext;

/**
 * EASE: the linear map from a history to all items that restores each item best from the others, in
 * closed form. Its time grows with the cube of the items and its memory with the square, so that
 * only the most frequent items take part, as many as time and memory allow. Regularisation and
 * recency are chosen on the validation cases with the few most frequent ones.
 *
 * @see "Steck 2019, Embarrassingly shallow autoencoders for sparse data"
 */
public final class LinearAutoencoderTrainer implements CandidateTrainer {

  private static final String NAME = "ease";
  private static final int HISTORY = 100;
  private static final int MAX_ITEMS = 8_000;
  private static final int TRIED_ITEMS = 1_200;
  private static final int ROUNDED_TO = 500;

  /** Of the time given. */
  private static final double SHARE_OF_TIME = 0.5;

  /** Multiplications and additions that one thread does at least. */
  private static final double STEPS_PER_SECOND = 1e9;

  private static final int MATRICES = 2;

  /** Of the heap. */
  private static final int SHARE_OF_MEMORY = 4;

  @Override
  public String name() {
    return NAME;
  }

  /** The regularisation, and the recency. */
  private static Grid grid() {
    return new Grid()
        .with("regularisation", 100, 10, 30, 100, 300, 1000)
        .with("recency", 0.3, 0, 0.3, 0.6, 1, 1.5);
  }

  /** The counts of pairs and their inverse, square; and the rows that are kept. */
  @Override
  public long heapBytes(TrainingSet set, FitContext context) {
    long items = Math.min(most(context), set.itemCount());
    return MATRICES * items * items * Float.BYTES + items * LinearAutoencoder.MAX_ROW_BYTES;
  }

  @Override
  public CandidateModel fit(TrainingSet set, FitContext context) {
    FrequentItems all = FrequentItems.of(set, most(context));
    double[] chosen =
        all.size() <= TRIED_ITEMS
            ? choose(set, context, all)
            : choose(set, context, FrequentItems.of(set, TRIED_ITEMS));
    return model(set.itemCount(), chosen, LinearAutoencoder.of(set, all, context).rows(chosen[0]));
  }

  private static double[] choose(TrainingSet set, FitContext context, FrequentItems items) {
    Trial trial = new Trial(context, set.itemCount());
    LinearAutoencoder autoencoder = LinearAutoencoder.of(set, items, context);
    Map<Double, SparseRows> rows = new HashMap<>();
    return grid()
        .choose(
            NAME,
            context,
            trial,
            tried ->
                model(set.itemCount(), tried, rows.computeIfAbsent(tried[0], autoencoder::rows)));
  }

  private static RowsModel model(int items, double[] chosen, SparseRows rows) {
    if (rows.rows() != items) {
      throw new IllegalStateException("expected %d rows, got %d".formatted(items, rows.rows()));
    }
    return new RowsModel(NAME, chosen, new Recency(HISTORY, chosen[1]), rows);
  }

  /**
   * In the final fit as many as before, which were judged, and leave others their time. Else
   * rounded down, so that a moment more or less of time makes no other model.
   */
  private static int most(FitContext context) {
    if (context.previous() instanceof RowsModel previous) {
      return (previous.filledRows() + ROUNDED_TO - 1) / ROUNDED_TO * ROUNDED_TO;
    }
    double seconds = SHARE_OF_TIME * context.remaining().toMillis() / 1000;
    double inTime = Math.cbrt(2 * seconds * STEPS_PER_SECOND * context.threads());
    double inMemory =
        Math.sqrt((double) Runtime.getRuntime().maxMemory() / SHARE_OF_MEMORY / Float.BYTES);
    int most = (int) Math.min(MAX_ITEMS, Math.min(inTime, inMemory));
    return Math.max(ROUNDED_TO, most / ROUNDED_TO * ROUNDED_TO);
  }

  @Override
  public CandidateModel load(Path directory, ItemCatalog catalog) throws IOException {
    return RowsModel.load(NAME, directory, catalog.size());
  }
}
