package org.kindred.engine.baseline;

import java.io.IOException;
import java.nio.file.Path;
import org.kindred.engine.data.ItemCatalog;
import org.kindred.engine.data.TrainingSet;
import org.kindred.engine.training.CandidateModel;
import org.kindred.engine.training.CandidateTrainer;
import org.kindred.engine.training.FitContext;

/**
 * Looks for the sequences most like the last events and takes what is in them, near to what they
 * have in common.
 *
 * @see "Ludewig, Jannach 2018, Evaluation of session-based recommendation algorithms (V-SKNN)"
 * @see "Garg, Gupta, Malhotra, Vig, Shroff 2019, Sequence and time aware neighborhood for
 *     session-based recommendations (STAN)"
 */
public final class SessionTrainer implements CandidateTrainer {

  @Override
  public String name() {
    return SessionModel.NAME;
  }

  /** See {@link SessionModel.Parameters}; what moves most is tried first. */
  private static Grid grid(FitContext context) {
    return new Grid()
        .with("neighbours", 200, 100, 200, 500, 1500)
        .with("recency", 0.8, 0.3, 0.8, 1.3, 2)
        .with("sharpness", 1.5, 1, 1.5, 2)
        .with("ageing", 0, 0, 0.3, 1, 3, 10, 30)
        .with("backward", 0.6, 0.3, 0.6, 1)
        .with("match recency", 0, 0, 0.3, 0.6, 1)
        .with("locality", 0.5, 0, 0.25, 0.5, 1, 1.5)
        .with("rarity", 0.3, 0, 0.3, 0.6)
        .with("length power", 0.25, 0, 0.25, 0.5, 1)
        .with("item power", 0.1, 0, 0.1, 0.2, 0.35)
        .withRepeats(context);
  }

  @Override
  public CandidateModel fit(TrainingSet set, FitContext context) {
    RecentSequences recent = RecentSequences.of(set);
    Trial trial = new Trial(context, set.itemCount());
    double[] chosen =
        grid(context)
            .choose(SessionModel.NAME, context, trial, tried -> new SessionModel(tried, recent));
    return new SessionModel(chosen, recent);
  }

  @Override
  public CandidateModel load(Path directory, ItemCatalog catalog) throws IOException {
    return SessionModel.load(directory, catalog.size());
  }
}
