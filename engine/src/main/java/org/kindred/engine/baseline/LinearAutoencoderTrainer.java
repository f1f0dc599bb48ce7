package org.kindred.engine.baseline;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
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
  private static final double SHARE_OF_SEARCH = 0.5;

  /** Of what is left after the search, for all items. */
  private static final double SHARE_OF_ALL_ITEMS = 0.8;

  /** Multiplications and additions that one thread does at least, where none were measured. */
  private static final double STEPS_PER_SECOND = 1e9;

  /** Of the speed with few items, what is counted on with many, which no cache holds. */
  private static final double SHARE_OF_SPEED = 0.5;

  private static final int MATRICES = 2;

  /** Of the heap, for a matrix. */
  private static final int SHARE_OF_MEMORY = 6;

  @Override
  public String name() {
    return NAME;
  }

  /** The recency, which moves most where there is an order, and the regularisation. */
  private static Grid grid() {
    return new Grid()
        .with("recency", 0.3, 0, 0.3, 0.6, 1, 1.5)
        .with("regularisation", 100, 10, 30, 100, 300, 1000);
  }

  /** The counts of pairs and their inverse, square; and the rows that are kept. */
  @Override
  public long heapBytes(TrainingSet set, FitContext context) {
    long items = Math.min(inMemory(), set.itemCount());
    return MATRICES * items * items * Float.BYTES + items * LinearAutoencoder.MAX_ROW_BYTES;
  }

  @Override
  public CandidateModel fit(TrainingSet set, FitContext context) {
    if (context.previous() instanceof RowsModel previous) {
      return model(set, context, previous.parameters(), asManyAs(previous));
    }
    FrequentItems few = FrequentItems.of(set, Math.min(TRIED_ITEMS, inMemory()));
    LinearAutoencoder ofFew = LinearAutoencoder.of(set, few, context);
    double[] chosen = choose(set, context.withDeadlineIn(share(context, SHARE_OF_SEARCH)), ofFew);
    return model(set, context, chosen, most(context, ofFew.stepsPerSecond()));
  }

  private static double[] choose(
      TrainingSet set, FitContext context, LinearAutoencoder autoencoder) {
    Trial trial = new Trial(context, set.itemCount());
    Map<Double, SparseRows> rows = new HashMap<>();
    return grid()
        .choose(
            NAME,
            context,
            trial,
            tried ->
                model(set.itemCount(), tried, rows.computeIfAbsent(tried[1], autoencoder::rows)));
  }

  private static RowsModel model(
      TrainingSet set, FitContext context, double[] chosen, int mostItems) {
    FrequentItems items = FrequentItems.of(set, mostItems);
    LinearAutoencoder autoencoder = LinearAutoencoder.of(set, items, context);
    return model(set.itemCount(), chosen, autoencoder.rows(chosen[1]));
  }

  private static RowsModel model(int items, double[] chosen, SparseRows rows) {
    if (rows.rows() != items) {
      throw new IllegalStateException("expected %d rows, got %d".formatted(items, rows.rows()));
    }
    return new RowsModel(NAME, chosen, new Recency(HISTORY, chosen[0]), rows);
  }

  /** In the final fit those are taken that were judged, and others are left their time. */
  private static int asManyAs(RowsModel previous) {
    return (previous.filledRows() + ROUNDED_TO - 1) / ROUNDED_TO * ROUNDED_TO;
  }

  private static Duration share(FitContext context, double share) {
    return Duration.ofNanos((long) (share * context.remaining().toNanos()));
  }

  /**
   * As many as time and memory allow; rounded down, so that a moment more or less of time makes no
   * other model.
   *
   * @param measured by all threads in a second; 0 if nothing was
   */
  private static int most(FitContext context, double measured) {
    double speed = measured > 0 ? SHARE_OF_SPEED * measured : STEPS_PER_SECOND * context.threads();
    double inTime = Math.cbrt(2 * speed * share(context, SHARE_OF_ALL_ITEMS).toMillis() / 1000);
    int most = (int) Math.min(inMemory(), inTime);
    return Math.max(ROUNDED_TO, most / ROUNDED_TO * ROUNDED_TO);
  }

  private static int inMemory() {
    long forMatrix = Runtime.getRuntime().maxMemory() / SHARE_OF_MEMORY;
    return (int) Math.min(MAX_ITEMS, Math.sqrt((double) forMatrix / Float.BYTES));
  }

  @Override
  public CandidateModel load(Path directory, ItemCatalog catalog) throws IOException {
    return RowsModel.load(NAME, directory, catalog.size());
  }
}
