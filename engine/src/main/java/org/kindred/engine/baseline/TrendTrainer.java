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
 * What everybody did about the time when the user was last there: popularity as it was then, or is
 * now for those who come now. Needs times that a clock told.
 *
 * @see "Ji, Sun, Zhang, Li 2020, A re-visit of the popularity baseline in recommender systems"
 */
public final class TrendTrainer implements CandidateTrainer {

  @Override
  public String name() {
    return TrendModel.NAME;
  }

  @Override
  public boolean suits(TrainingSet set, FitContext context) {
    return set.sequences().size() > 0 && Clock.isIn(set.sequences());
  }

  /** The half-lives in the whole time, the power of the item's count, the taste's strength. */
  private static Grid grid(TrainingSet set) {
    return new Grid()
        .with("half-lives", 256, 16, 64, 256, 1024, 4096)
        .with("item power", 0, -0.4, -0.2, 0, 0.2, 0.4)
        .withTaste(set);
  }

  @Override
  public CandidateModel fit(TrainingSet set, FitContext context) {
    Occurrences occurrences = new Occurrences(set.sequences(), set.itemCount());
    TimeSpan span = TimeSpan.of(set.sequences());
    TimeLine line = TimeLine.of(set.sequences());
    Tastes tastes = Tastes.of(set.catalog());
    Function<double[], TrendModel> maker =
        tried ->
            new TrendModel(
                tried,
                HalfLives.in(span, tried[0], ItemFactors.ofPower(occurrences, 1, -tried[1])),
                line,
                tastes);
    Trial trial = new Trial(context, set.itemCount());
    return maker.apply(grid(set).choose(TrendModel.NAME, context, trial, maker::apply));
  }

  @Override
  public CandidateModel load(Path directory, ItemCatalog catalog) throws IOException {
    return TrendModel.load(directory, catalog);
  }
}
