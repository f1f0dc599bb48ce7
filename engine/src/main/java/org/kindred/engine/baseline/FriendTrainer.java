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
 * What the people whom one follows did about the time of one's own last event.
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

  /** The half-lives in the whole time, the power of the item's count, the taste's strength. */
  private static Grid grid(TrainingSet set) {
    return new Grid()
        .with("half-lives", 16, 0, 1, 4, 16, 64, 256)
        .with("item power", -0.2, -0.5, -0.2, 0, 0.3, 0.6)
        .withTaste(set);
  }

  @Override
  public CandidateModel fit(TrainingSet set, FitContext context) {
    Occurrences occurrences = new Occurrences(set.sequences(), set.itemCount());
    TimeSpan span = TimeSpan.of(set.sequences());
    Tastes tastes = Tastes.of(set.catalog());
    Function<double[], FriendModel> maker =
        tried ->
            new FriendModel(
                tried,
                HalfLives.in(span, tried[0], ItemFactors.ofPower(occurrences, 1, -tried[1])),
                tastes);
    Trial trial = new Trial(context, set.itemCount());
    return maker.apply(grid(set).choose(FriendModel.NAME, context, trial, maker::apply));
  }

  @Override
  public CandidateModel load(Path directory, ItemCatalog catalog) throws IOException {
    return FriendModel.load(directory, catalog);
  }
}
