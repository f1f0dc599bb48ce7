package org.kindred.engine.baseline;

import java.io.IOException;
import java.nio.file.Path;
import org.kindred.engine.data.ItemCatalog;
import org.kindred.engine.data.TrainingSet;
import org.kindred.engine.training.CandidateModel;
import org.kindred.engine.training.CandidateTrainer;
import org.kindred.engine.training.FitContext;

/**
 * Counts what follows what, within several steps: a Markov chain of several orders, mixed by fixed
 * weights. One pass over the sequences; parameters are chosen on the validation cases.
 *
 * @see "Shani, Heckerman, Brafman 2005, An MDP-based recommender system, section 3 (skipping and
 *     mixture)"
 */
public final class TransitionTrainer implements CandidateTrainer {

  private static final String NAME = "transitions";
  private static final int HISTORY = 10;

  /** Which of the parameters is the recency. */
  private static final int RECENCY = 4;

  @Override
  public String name() {
    return NAME;
  }

  /** The decay by distance, the part of the backward direction, both powers, recency, repeats. */
  private static Grid grid(FitContext context) {
    return new Grid()
        .with("decay by distance", 1.0, 0.5, 1.0, 1.5, 2.0, 3.0)
        .with("backward", 0.3, 0.0, 0.1, 0.3, 0.6, 1.0)
        .with("row power", 0.5, 0.0, 0.25, 0.5, 0.75, 1.0)
        .with("item power", 0.2, 0.0, 0.1, 0.2, 0.35, 0.5)
        .with("recency", 1.0, 0.3, 0.6, 1.0, 1.5, 2.0, 3.0)
        .withRepeats(context);
  }

  @Override
  public long heapBytes(TrainingSet set, FitContext context) {
    return KernelRows.heapBytes(set.sequences(), set.itemCount(), TransitionKernel.REACH);
  }

  @Override
  public CandidateModel fit(TrainingSet set, FitContext context) {
    Occurrences occurrences = new Occurrences(set.sequences(), set.itemCount());
    Trial trial = new Trial(context, set.itemCount());
    LatestRows rows =
        new LatestRows(
            occurrences, TransitionKernel.REACH, RECENCY, tried -> kernel(occurrences, tried));
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
    return new TransitionKernel(
        occurrences,
        new TransitionKernel.Parameters(chosen[0], chosen[1], chosen[2], chosen[3], chosen[5]));
  }

  private static Recency recency(double[] chosen) {
    return new Recency(HISTORY, chosen[RECENCY]);
  }

  @Override
  public CandidateModel load(Path directory, ItemCatalog catalog) throws IOException {
    return RowsModel.load(NAME, directory, catalog.size());
  }
}
