package org.kindred.engine.baseline;

import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Function;
import org.kindred.engine.data.ItemCatalog;
import org.kindred.engine.data.TrainingSet;
import org.kindred.engine.training.CandidateModel;
import org.kindred.engine.training.CandidateTrainer;
import org.kindred.engine.training.FitContext;

/**
 * What the people whom one follows, or is followed by, did about the time of one's own last event,
 * and what everybody did, where there is a clock that tells who was there at the same time.
 *
 * @see "Chaney, Blei, Eliassi-Rad 2015, A probabilistic model for using social networks in
 *     personalized item recommendation"
 */
public final class FriendTrainer implements CandidateTrainer {

  @Override
  public String name() {
    return FriendModel.NAME;
  }

  @Override
  public boolean suits(TrainingSet set, FitContext context) {
    return set.sequences().size() > 0 && !set.social().isEmpty();
  }

  /**
   * In the order of {@link FriendModel.Parameters}. Places in an order of one's own are at no
   * distance from those in another's.
   */
  private static Grid grid(TrainingSet set, boolean clock) {
    Grid grid =
        (clock
                ? new Grid().with("half-lives", 256, 0, 1, 4, 16, 64, 256, 1024)
                : new Grid().with("half-lives", 0))
            .with("item power", 0, -0.4, -0.2, 0, 0.2, 0.4)
            .withTaste(set);
    return (clock ? grid.with("everyone", 0.25, 0, 0.12, 0.25, 0.5, 1) : grid.with("everyone", 0))
        .with("followers", 1, 0, 0.5, 1)
        .with("likeness", 15, 0, 5, 15, 50);
  }

  @Override
  public CandidateModel fit(TrainingSet set, FitContext context) {
    boolean clock = Clock.isIn(set.sequences());
    Occurrences occurrences = new Occurrences(set.sequences(), set.itemCount());
    TimeSpan span = TimeSpan.of(set.sequences());
    TimeLine line = clock ? TimeLine.of(set.sequences()) : TimeLine.EMPTY;
    Tastes tastes = Tastes.of(set.catalog());
    Function<double[], FriendModel> maker =
        tried -> {
          FriendModel.Parameters parameters = FriendModel.Parameters.of(tried);
          float[] factors = ItemFactors.ofPower(occurrences, 1, -parameters.itemPower());
          return new FriendModel(
              parameters,
              HalfLives.in(span, parameters.halfLives(), factors),
              parameters.everyone() > 0 ? line : TimeLine.EMPTY,
              tastes);
        };
    Trial trial = new Trial(context, set.itemCount());
    return maker.apply(grid(set, clock).choose(FriendModel.NAME, context, trial, maker::apply));
  }

  @Override
  public CandidateModel load(Path directory, ItemCatalog catalog) throws IOException {
    return FriendModel.load(directory, catalog);
  }
}
