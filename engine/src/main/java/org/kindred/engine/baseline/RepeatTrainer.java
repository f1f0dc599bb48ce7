package org.kindred.engine.baseline;

import java.io.IOException;
import java.nio.file.Path;
import org.kindred.engine.data.InteractionSequences;
import org.kindred.engine.data.ItemCatalog;
import org.kindred.engine.data.TrainingSet;
import org.kindred.engine.training.CandidateModel;
import org.kindred.engine.training.CandidateTrainer;
import org.kindred.engine.training.FitContext;

/**
 * What one had before, for data in which people take the same again, as in sessions and groceries.
 *
 * @see "Anderson, Kumar, Tomkins, Vassilvitskii 2014, The dynamics of repeat consumption"
 */
public final class RepeatTrainer implements CandidateTrainer {

  /** Of all interactions, at least. */
  private static final double SHARE_OF_REPEATS = 0.02;

  @Override
  public String name() {
    return RepeatModel.NAME;
  }

  @Override
  public boolean suits(TrainingSet set, FitContext context) {
    InteractionSequences sequences = set.sequences();
    int repeats = 0;
    for (int count : RepeatCounts.of(sequences, set.itemCount())) {
      repeats += count;
    }
    return repeats > SHARE_OF_REPEATS * sequences.size();
  }

  /** The recency, the power of the item's rate of repeats. */
  private static Grid grid() {
    return new Grid().with("recency", 1, 0, 0.3, 0.6, 1, 1.5, 2).with("rate power", 1, 0, 0.5, 1);
  }

  @Override
  public CandidateModel fit(TrainingSet set, FitContext context) {
    float[] rates = RepeatCounts.rates(set.sequences(), set.itemCount());
    Trial trial = new Trial(context, set.itemCount());
    double[] chosen =
        grid().choose(RepeatModel.NAME, context, trial, tried -> new RepeatModel(tried, rates));
    return new RepeatModel(chosen, rates);
  }

  @Override
  public CandidateModel load(Path directory, ItemCatalog catalog) throws IOException {
    return RepeatModel.load(directory, catalog.size());
  }
}
