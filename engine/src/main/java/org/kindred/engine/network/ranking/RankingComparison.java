package org.kindred.engine.network.ranking;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.kindred.engine.network.ranking.RankingSizes.Descent;
import org.kindred.engine.network.ranking.RankingSizes.LossKind;
import org.kindred.engine.network.ranking.RankingTraining.Schedule;

/**
 * The deep ranking network beside logistic regression and popularity alone, on held-out rows; the
 * network with both losses and both ways of descent.
 */
public final class RankingComparison {

  private static final List<Integer> HIDDEN = List.of(64, 32);
  private static final int EPOCHS = 6;
  private static final float ADAM_RATE = 1e-3f;
  private static final float MOMENTUM_RATE = 1e-2f;

  private RankingComparison() {}

  /** One line of the table. */
  public record Line(String model, BinaryMetrics metrics) {

    @Override
    public String toString() {
      return "%s\t%.4f\t%.4f\t%.4f"
          .formatted(model, metrics.accuracy(), metrics.auc(), metrics.logLoss());
    }
  }

  /**
   * Trains all models on one part and judges them on the other.
   *
   * @param popularity the feature that says how popular the item is
   */
  public static List<Line> compare(
      LabelledRows training, LabelledRows test, int popularity, long seed) throws IOException {
    List<Line> lines = new ArrayList<>();
    RankingSizes one = RankingSizes.of(1, List.of(), 1);
    LabelledRows popular = training.column(popularity);
    lines.add(line("popularity", one, popular, test.column(popularity), seed));
    RankingSizes linear = RankingSizes.of(training.width(), List.of(), 1);
    lines.add(line("logistic regression", linear, training, test, seed));
    RankingSizes deep = RankingSizes.of(training.width(), HIDDEN, 1);
    for (LossKind loss : LossKind.values()) {
      for (Descent descent : Descent.values()) {
        String name = "deep, " + loss + ", " + descent;
        lines.add(line(name, deep.with(loss, descent), training, test, seed));
      }
    }
    return List.copyOf(lines);
  }

  private static Line line(
      String name, RankingSizes sizes, LabelledRows training, LabelledRows test, long seed)
      throws IOException {
    float rate = sizes.descent() == Descent.ADAM ? ADAM_RATE : MOMENTUM_RATE;
    Schedule schedule = new Schedule(EPOCHS, rate, seed);
    float[] predictions = RankingTraining.predictions(sizes, training, test, schedule);
    return new Line(name, BinaryMetrics.of(predictions, test.labels()));
  }
}
