package org.kindred.engine.baseline;

import java.io.IOException;
import java.nio.file.Path;
import org.kindred.engine.data.ItemCatalog;
import org.kindred.engine.data.UserHistory;

/**
 * Adds up what friends did, each deed halved with every half-life between it and the user's own
 * last event (or the friends' last, for those without any), and more those with items of the kinds
 * that the user likes. Thread-safe.
 */
final class FriendModel implements SparseModel {

  static final String NAME = "friends";
  private static final String FILE = "friends.bin";

  private final double[] parameters;
  private final HalfLives halfLives;
  private final Tastes tastes;

  /** Takes over the array: the half-lives, the power of the item's count, the taste's strength. */
  FriendModel(double[] parameters, HalfLives halfLives, Tastes tastes) {
    this.parameters = parameters;
    this.halfLives = halfLives;
    this.tastes = tastes;
  }

  static FriendModel load(Path directory, ItemCatalog catalog) throws IOException {
    try (ArrayReader in = new ArrayReader(directory.resolve(FILE))) {
      return new FriendModel(in.doubles(), HalfLives.read(in, catalog.size()), Tastes.of(catalog));
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

  /** Adds up the deeds of the history's friends. */
  @Override
  public void score(UserHistory history, Tally tally) {
    int[] items = history.friendItems();
    long[] times = history.friendTimestamps();
    long now = now(history);
    HalfLives.Weights weights = halfLives.weights();
    for (int k = 0; k < items.length; k++) {
      tally.add(items[k], weights.of(items[k], Math.abs(now - times[k])));
    }
    tastes.apply(history, parameters[2], tally);
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
  public void save(Path directory) throws IOException {
    try (ArrayWriter out = new ArrayWriter(directory.resolve(FILE))) {
      out.write(parameters);
      halfLives.write(out);
    }
  }
}
