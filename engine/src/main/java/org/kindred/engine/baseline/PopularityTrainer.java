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
 * Counts interactions, each halved with every half-life that it lies back from the newest one. The
 * half-life is chosen on the validation cases among parts of the time that the data span, and never
 * halving at all.
 *
 * @see "Ji, Sun, Zhang, Li 2020, A re-visit of the popularity baseline in recommender systems"
 */
public final class PopularityTrainer implements CandidateTrainer {

  @Override
  public String name() {
    return PopularityModel.NAME;
  }

  /** How many half-lives the whole time is; 0 for no decay. */
  private static Grid grid() {
    return new Grid().with("half-lives", 4, 0, 1, 4, 10, 30, 100, 300, 1000);
  }

  @Override
  public CandidateModel fit(TrainingSet set, FitContext context) {
    Trial trial = new Trial(context, set.itemCount());
    double[] chosen =
        grid()
            .choose(
                PopularityModel.NAME,
                context,
                trial,
                tried -> {
                  float[] weights = weights(set, tried[0]);
                  return PopularityModel.of(tried, weights)::scoreTop;
                });
    return PopularityModel.of(chosen, weights(set, chosen[0]));
  }

  /** float [items]: the decayed counts. */
  private static float[] weights(TrainingSet set, double halfLives) {
    InteractionSequences sequences = set.sequences();
    TimeSpan span = TimeSpan.of(sequences);
    double[] sums = new double[set.itemCount()];
    for (int p = 0; p < sequences.size(); p++) {
      double age = span.share(span.last() - sequences.timestamp(p));
      sums[sequences.item(p)] += Math.pow(0.5, halfLives * age);
    }
    float[] weights = new float[sums.length];
    for (int i = 0; i < weights.length; i++) {
      weights[i] = (float) sums[i];
    }
    return weights;
  }

  @Override
  public CandidateModel load(Path directory, ItemCatalog catalog) throws IOException {
    return PopularityModel.load(directory, catalog.size());
  }
}
