package org.kindred.engine.baseline;

import java.io.IOException;
import java.nio.file.Path;
import org.kindred.engine.data.ItemCatalog;
import org.kindred.engine.data.TrainingSet;
import org.kindred.engine.training.CandidateModel;
import org.kindred.engine.training.CandidateTrainer;
import org.kindred.engine.training.FitContext;

/**
 * Items that the same people had, added up over the history, its latest events foremost.
 *
 * @see "Sarwar, Karypis, Konstan, Riedl 2001, Item-based collaborative filtering recommendation
 *     algorithms"
 */
public final class NeighbourTrainer implements CandidateTrainer {

  private static final String NAME = "neighbours";
  private static final int HISTORY = 50;

  /** Which of the parameters is the recency. */
  private static final int RECENCY = 4;

  @Override
  public String name() {
    return NAME;
  }

  /** The shrinkage, the powers of both items' counts and of the length, recency, repeats. */
  private static Grid grid(FitContext context) {
    return new Grid()
        .with("shrinkage", 10, 0, 3, 10, 30, 100)
        .with("row power", 0.5, 0, 0.25, 0.5, 0.75, 1)
        .with("item power", 0.5, 0.2, 0.35, 0.5, 0.65, 0.8)
        .with("length power", 0.5, 0, 0.5, 1)
        .with("recency", 0.6, 0, 0.3, 0.6, 1, 1.5)
        .withRepeats(context);
  }

  @Override
  public long heapBytes(TrainingSet set, FitContext context) {
    return KernelRows.heapBytes(set.sequences(), set.itemCount(), NeighbourKernel.WINDOW);
  }

  @Override
  public CandidateModel fit(TrainingSet set, FitContext context) {
    Occurrences occurrences = new Occurrences(set.sequences(), set.itemCount());
    Trial trial = new Trial(context, set.itemCount());
    LatestRows rows =
        new LatestRows(
            occurrences, NeighbourKernel.WINDOW, RECENCY, tried -> kernel(occurrences, tried));
    double[] chosen =
        grid(context)
            .choose(
                NAME, context, trial, tried -> new KernelScorer(rows.of(tried), recency(tried)));
    return new RowsModel(
        NAME,
        chosen,
        recency(chosen),
        KernelRows.of(kernel(occurrences, chosen), set.itemCount(), context));
  }

  private static ItemKernel kernel(Occurrences occurrences, double[] chosen) {
    return new NeighbourKernel(
        occurrences,
        new NeighbourKernel.Parameters(chosen[0], chosen[1], chosen[2], chosen[3], chosen[5]));
  }

  private static Recency recency(double[] chosen) {
    return new Recency(HISTORY, chosen[RECENCY]);
  }

  @Override
  public CandidateModel load(Path directory, ItemCatalog catalog) throws IOException {
    return RowsModel.load(NAME, directory, catalog.size());
  }
}
