package org.kindred.engine.baseline;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.kindred.engine.data.UserHistory;
import org.kindred.engine.training.CandidateModel;

/**
 * Adds up what friends did, each deed halved with every half-life between it and the user's own
 * last event (or the friends' last, for those without any). Thread-safe.
 */
final class FriendModel implements CandidateModel, Tuned {

  static final String NAME = "friends";
  private static final String FILE = "friends.bin";

  private final double[] parameters;
  private final double halfLivesPerTick;
  private final float[] itemFactors;

  /**
   * Takes over the arrays.
   *
   * @param halfLivesPerTick half-lives in one unit of the timestamps
   * @param itemFactors float [items]
   */
  FriendModel(double[] parameters, double halfLivesPerTick, float[] itemFactors) {
    this.parameters = parameters;
    this.halfLivesPerTick = halfLivesPerTick;
    this.itemFactors = itemFactors;
  }

  static FriendModel load(Path directory, int items) throws IOException {
    try (ArrayReader in = new ArrayReader(directory.resolve(FILE))) {
      double[] parameters = in.doubles();
      double halfLivesPerTick = in.doubles()[0];
      float[] itemFactors = in.floats();
      if (itemFactors.length != items) {
        throw new IOException("expected %d factors, got %d".formatted(items, itemFactors.length));
      }
      return new FriendModel(parameters, halfLivesPerTick, itemFactors);
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

  /** Adds up the deeds of the history's friends. */
  void scoreOne(UserHistory history, Tally tally) {
    int[] items = history.friendItems();
    long[] times = history.friendTimestamps();
    long now = now(history);
    for (int k = 0; k < items.length; k++) {
      double halfLives = halfLivesPerTick * Math.abs(now - times[k]);
      tally.add(items[k], (float) Math.pow(0.5, halfLives) * itemFactors[items[k]]);
    }
  }

  private static long now(UserHistory history) {
    if (history.length() > 0) {
      return history.timestamp(history.length() - 1);
    }
    long latest = Long.MIN_VALUE;
    for (long time : history.friendTimestamps()) {
      latest = Math.max(latest, time);
    }
    return latest;
  }

  @Override
  public void scoreItems(
      List<UserHistory> histories, int[] items, int itemCount, float[][] scores) {
    HistoryScorer scorer = this::scoreOne;
    scorer.scoreItems(histories, items, itemCount, scores);
  }

  @Override
  public void save(Path directory) throws IOException {
    try (ArrayWriter out = new ArrayWriter(directory.resolve(FILE))) {
      out.write(parameters);
      out.write(new double[] {halfLivesPerTick});
      out.write(itemFactors);
    }
  }
}
