package org.kindred.engine.baseline;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.kindred.engine.data.Acts;
import org.kindred.engine.data.ItemCatalog;
import org.kindred.engine.data.SocialContext;
import org.kindred.engine.data.UserHistory;

/**
 * Adds up what the people about the user did, those foremost who had the same items as the user,
 * and what everybody did at that time, which counts less. Each deed is halved with every half-life
 * between it and the user's own last event (or the friends' last, for those without any), and those
 * with items of the kinds that the user likes count more. Thread-safe.
 */
final class FriendModel implements SparseModel {

  static final String NAME = "friends";
  private static final String FILE = "friends.bin";

  /** Before, only the deeds of those whom the user follows counted: the first three. */
  private static final int FORMER_PARAMETERS = 3;

  private final Parameters parameters;
  private final HalfLives halfLives;
  private final TimeLine line;
  private final Tastes tastes;

  /**
   * What validation chooses.
   *
   * @param halfLives in the whole time
   * @param itemPower of the item's count
   * @param taste its strength
   * @param everyone what a deed of anybody counts, if one of a friend counts 1
   * @param followers what a deed of somebody counts who follows the user without being followed
   * @param likeness what a friend's deed counts besides 1, by {@link Likeness}
   */
  record Parameters(
      double halfLives,
      double itemPower,
      double taste,
      double everyone,
      double followers,
      double likeness) {

    /** double [at least 3], the rest is as it was when there were no more. */
    static Parameters of(double[] values) {
      return values.length == FORMER_PARAMETERS
          ? new Parameters(values[0], values[1], values[2], 0, 0, 0)
          : new Parameters(values[0], values[1], values[2], values[3], values[4], values[5]);
    }

    double[] values() {
      return new double[] {halfLives, itemPower, taste, everyone, followers, likeness};
    }
  }

  /** The line is of all deeds; it may be empty if everybody's count nothing. */
  FriendModel(Parameters parameters, HalfLives halfLives, TimeLine line, Tastes tastes) {
    this.parameters = parameters;
    this.halfLives = halfLives;
    this.line = line;
    this.tastes = tastes;
  }

  static FriendModel load(Path directory, ItemCatalog catalog) throws IOException {
    try (ArrayReader in = new ArrayReader(directory.resolve(FILE))) {
      double[] values = in.doubles();
      return new FriendModel(
          Parameters.of(values),
          HalfLives.read(in, catalog.size()),
          values.length == FORMER_PARAMETERS ? TimeLine.EMPTY : TimeLine.read(in),
          Tastes.of(catalog));
    }
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public double[] parameters() {
    return parameters.values();
  }

  /** Adds up the deeds about the history's end. */
  @Override
  public void score(UserHistory history, Tally tally) {
    SocialContext social = history.social();
    long now = now(history);
    Likeness likeness = new Likeness(history);
    HalfLives.Weights weights = halfLives.weights();
    for (Acts acts : social.followed()) {
      add(acts, weight(likeness, acts), now, weights, tally);
    }
    if (parameters.followers() > 0) {
      for (Acts acts : social.followers()) {
        add(acts, parameters.followers() * weight(likeness, acts), now, weights, tally);
      }
    }
    float everyone = (float) parameters.everyone();
    if (everyone > 0) {
      line.forEachAround(
          now,
          TrendModel.AROUND,
          (item, distance) -> tally.add(item, everyone * weights.of(item, distance)));
    }
    tastes.apply(history, parameters.taste(), tally);
  }

  private double weight(Likeness likeness, Acts acts) {
    return parameters.likeness() == 0 ? 1 : 1 + parameters.likeness() * likeness.of(acts);
  }

  private static void add(
      Acts acts, double factor, long now, HalfLives.Weights weights, Tally tally) {
    for (int k = 0; k < acts.size(); k++) {
      int item = acts.items()[k];
      long distance = Math.abs(now - acts.timestamps()[k]);
      tally.add(item, (float) factor * weights.of(item, distance));
    }
  }

  private long now(UserHistory history) {
    if (history.length() > 0) {
      return history.timestamp(history.length() - 1);
    }
    SocialContext social = history.social();
    return Stream.concat(social.followed().stream(), social.followers().stream())
        .flatMapToLong(acts -> Arrays.stream(acts.timestamps()))
        .max()
        .orElse(line.latest());
  }

  @Override
  public void save(Path directory) throws IOException {
    try (ArrayWriter out = new ArrayWriter(directory.resolve(FILE))) {
      out.write(parameters.values());
      halfLives.write(out);
      line.write(out);
    }
  }
}
