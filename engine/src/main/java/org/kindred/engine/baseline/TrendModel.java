package org.kindred.engine.baseline;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.kindred.engine.data.UserHistory;
import org.kindred.engine.training.CandidateModel;

/**
 * Adds up what everybody did about the time of the user's last event (or lately, for those without
 * any), each deed halved with every half-life between. Only the nearest {@value #AROUND} deeds on
 * either side count. Thread-safe.
 */
final class TrendModel implements CandidateModel, Tuned {

  static final String NAME = "trends";
  static final int AROUND = 2_000;
  private static final String FILE = "trends.bin";

  private final double[] parameters;
  private final double halfLivesPerTick;
  private final float[] itemFactors;
  private final TimeLine line;

  /**
   * Takes over the arrays.
   *
   * @param halfLivesPerTick half-lives in one unit of the timestamps
   * @param itemFactors float [items]
   */
  TrendModel(double[] parameters, double halfLivesPerTick, float[] itemFactors, TimeLine line) {
    this.parameters = parameters;
    this.halfLivesPerTick = halfLivesPerTick;
    this.itemFactors = itemFactors;
    this.line = line;
  }

  static TrendModel load(Path directory, int items) throws IOException {
    try (ArrayReader in = new ArrayReader(directory.resolve(FILE))) {
      double[] parameters = in.doubles();
      double halfLivesPerTick = in.doubles()[0];
      float[] itemFactors = in.floats();
      if (itemFactors.length != items) {
        throw new IOException("expected %d factors, got %d".formatted(items, itemFactors.length));
      }
      return new TrendModel(parameters, halfLivesPerTick, itemFactors, TimeLine.read(in));
    }
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public double[] parameters() {
    return parameters.clone();
  }

  @Override
  public void score(List<UserHistory> histories, float[][] scores) {
    for (int b = 0; b < histories.size(); b++) {
      scoreOne(histories.get(b), Tally.into(scores[b]));
    }
  }

  /** Adds up the deeds about the history's end. */
  void scoreOne(UserHistory history, Tally tally) {
    int length = history.length();
    long now = length > 0 ? history.timestamp(length - 1) : line.latest();
    line.forEachAround(
        now,
        AROUND,
        (item, distance) ->
            tally.add(
                item, (float) Math.pow(0.5, halfLivesPerTick * distance) * itemFactors[item]));
  }

  @Override
  public void save(Path directory) throws IOException {
    try (ArrayWriter out = new ArrayWriter(directory.resolve(FILE))) {
      out.write(parameters);
      out.write(new double[] {halfLivesPerTick});
      out.write(itemFactors);
      line.write(out);
    }
  }
}
