package org.kindred.engine.baseline;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.kindred.engine.data.ItemCatalog;
import org.kindred.engine.data.UserHistory;

/**
 * Adds up what everybody did about the time of the user's last event (or lately, for those without
 * any), each deed halved with every half-life between. Only the nearest {@value #AROUND} deeds on
 * either side count, and more those with items of the kinds that the user likes. Thread-safe.
 */
final class TrendModel implements SparseModel {

  static final String NAME = "trends";
  static final int AROUND = 2_000;
  private static final String FILE = "trends.bin";

  private final double[] parameters;
  private final HalfLives halfLives;
  private final TimeLine line;
  private final Tastes tastes;

  /** Takes over the array: the half-lives, the power of the item's count, the taste's strength. */
  TrendModel(double[] parameters, HalfLives halfLives, TimeLine line, Tastes tastes) {
    this.parameters = parameters;
    this.halfLives = halfLives;
    this.line = line;
    this.tastes = tastes;
  }

  static TrendModel load(Path directory, ItemCatalog catalog) throws IOException {
    try (ArrayReader in = new ArrayReader(directory.resolve(FILE))) {
      return new TrendModel(
          in.doubles(), HalfLives.read(in, catalog.size()), TimeLine.read(in), Tastes.of(catalog));
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

  /** Adds up the deeds about the history's end. */
  @Override
  public void score(UserHistory history, Tally tally) {
    addDeeds(end(history), tally);
    tastes.apply(history, parameters[2], tally);
  }

  /** Histories that end at the same time, as the variants of one do, share the deeds about it. */
  @Override
  public void scoreItems(
      List<UserHistory> histories, int[] items, float[] scratch, float[][] scores) {
    Tally deeds = Tally.into(scratch);
    for (int b = 0; b < histories.size(); b++) {
      UserHistory history = histories.get(b);
      if (b == 0 || end(history) != end(histories.get(b - 1))) {
        deeds.clear();
        addDeeds(end(history), deeds);
      }
      for (int k = 0; k < items.length; k++) {
        scores[b][k] = deeds.sum(items[k]);
      }
      tastes.apply(history, parameters[2], items, scores[b]);
    }
  }

  private long end(UserHistory history) {
    int length = history.length();
    return length > 0 ? history.timestamp(length - 1) : line.latest();
  }

  private void addDeeds(long now, Tally tally) {
    HalfLives.Weights weights = halfLives.weights();
    line.forEachAround(
        now, AROUND, (item, distance) -> tally.add(item, weights.of(item, distance)));
  }

  @Override
  public void save(Path directory) throws IOException {
    try (ArrayWriter out = new ArrayWriter(directory.resolve(FILE))) {
      out.write(parameters);
      halfLives.write(out);
      line.write(out);
    }
  }
}
