package org.kindred.engine.baseline;

import java.io.IOException;
import java.nio.file.Path;
import org.kindred.engine.data.ItemCatalog;
import org.kindred.engine.data.TrainingSet;
import org.kindred.engine.training.CandidateModel;
import org.kindred.engine.training.CandidateTrainer;
import org.kindred.engine.training.FitContext;

/**
 * Items whose features are like those of the history: the cosine of weighted terms (categories,
 * brand, words of the title, price ranges), rare ones foremost. Has a score for items that nobody
 * had yet.
 *
 * @see "Salton, Buckley 1988, Term-weighting approaches in automatic text retrieval"
 */
public final class ContentTrainer implements CandidateTrainer {

  @Override
  public String name() {
    return ContentModel.NAME;
  }

  @Override
  public boolean suits(TrainingSet set, FitContext context) {
    return set.sequences().size() > 0 && set.catalog().hasFeatures();
  }

  /** See {@link ContentModel.Parameters}. */
  private static Grid grid() {
    return new Grid()
        .with("categories", 1, 0.3, 1, 2)
        .with("words", 1, 0, 0.5, 1, 2)
        .with("prices", 0.3, 0, 0.3, 1)
        .with("recency", 0.8, 0.3, 0.8, 1.3, 2)
        .with("popularity", 0.25, 0, 0.25, 0.5, 0.75);
  }

  @Override
  public CandidateModel fit(TrainingSet set, FitContext context) {
    int[] counts = set.sequences().itemCounts(set.itemCount());
    Trial trial = new Trial(context, set.itemCount());
    ItemTerms terms = ItemTerms.of(set.catalog());
    double[] chosen =
        grid()
            .choose(
                ContentModel.NAME, context, trial, tried -> new ContentModel(tried, counts, terms));
    return new ContentModel(chosen, counts, terms);
  }

  @Override
  public CandidateModel load(Path directory, ItemCatalog catalog) throws IOException {
    return ContentModel.load(directory, catalog);
  }
}
