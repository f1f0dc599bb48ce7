package org.kindred.engine.baseline;

import it.unimi.dsi.fastutil.ints.IntOpenHashSet;
import it.unimi.dsi.fastutil.ints.IntSet;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.kindred.engine.data.UserHistory;

/**
 * Scores items by the sequences that have most in common with the last events:
 *
 * <pre>{@code
 * like(s)  = length(s)^-lengthPower · e^(-ageing · age(s)) · Σ over items i in both:
 *            k(i)^-recency · sequences(i)^-rarity
 * score(b) = n(b)^-itemPower · Σ over the nearest s with b, over their events m with an item of
 *            the history: like(s)^sharpness · k(m)^-matchRecency · distance(m, b)^-locality
 *            · direction
 * }</pre>
 *
 * <p>where k counts the history from its end, and the distance is that of b from m in s. The
 * direction is 1 when b comes after m, {@code backward} when it comes before, and {@code repeats}
 * when it is m itself. Thread-safe.
 */
final class SessionModel implements SparseModel {

  static final String NAME = "sessions";
  private static final String FILE = "sessions.bin";
  private static final int HISTORY = 20;

  private final double[] values;
  private final Parameters parameters;
  private final RecentSequences recent;
  private final float[] recencyWeights;
  private final float[] matchWeights;
  private final float[] localityWeights;
  private final float[] lengthFactors;
  private final float[] itemFactors;

  /**
   * What is chosen on the validation cases.
   *
   * @param neighbours how many of the most similar sequences count
   */
  record Parameters(
      int neighbours,
      double recency,
      double sharpness,
      double ageing,
      double backward,
      double matchRecency,
      double locality,
      double rarity,
      double lengthPower,
      double itemPower,
      double repeats) {

    /** In the order of the components. */
    static Parameters of(double[] values) {
      return new Parameters(
          (int) values[0],
          values[1],
          values[2],
          values[3],
          values[4],
          values[5],
          values[6],
          values[7],
          values[8],
          values[9],
          values[10]);
    }
  }

  SessionModel(double[] values, RecentSequences recent) {
    this.values = values;
    this.parameters = Parameters.of(values);
    this.recent = recent;
    this.recencyWeights = new Recency(HISTORY, parameters.recency()).weights();
    this.matchWeights = new Recency(HISTORY, parameters.matchRecency()).weights();
    this.localityWeights = new Recency(RecentSequences.MAX_LENGTH, parameters.locality()).weights();
    this.lengthFactors =
        new Recency(RecentSequences.MAX_LENGTH, parameters.lengthPower()).weights();
    this.itemFactors = new float[recent.itemCount()];
    for (int i = 0; i < itemFactors.length; i++) {
      itemFactors[i] = (float) Math.pow(1.0 + recent.count(i), -parameters.itemPower());
    }
  }

  static SessionModel load(Path directory, int items) throws IOException {
    try (ArrayReader in = new ArrayReader(directory.resolve(FILE))) {
      return new SessionModel(in.doubles(), RecentSequences.read(in, items));
    }
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public double[] parameters() {
    return values.clone();
  }

  /** Adds up what the nearest sequences have. */
  @Override
  public void score(UserHistory history, Tally tally) {
    LastPlaces places = LastPlaces.of(history, HISTORY);
    forEachNearest(
        history,
        places,
        new NearestSequences(recent, places.items(), this::factor),
        (sequence, likeness) -> addItems(places, sequence, likeness, tally));
  }

  /** Looks for sequences once for each item of the histories, and reads each of them once. */
  @Override
  public void scoreItems(
      List<UserHistory> histories, int[] items, float[] scratch, float[][] scores) {
    List<LastPlaces> places =
        histories.stream().map(history -> LastPlaces.of(history, HISTORY)).toList();
    IntSet met = new IntOpenHashSet();
    places.forEach(each -> met.addAll(each.items()));
    SequenceExcerpts excerpts = new SequenceExcerpts(recent, met, new IntOpenHashSet(items));
    NearestSequences nearest = new NearestSequences(recent, met, this::factor);
    Tally tally = Tally.into(scratch);
    for (int b = 0; b < histories.size(); b++) {
      LastPlaces own = places.get(b);
      forEachNearest(
          histories.get(b),
          own,
          nearest,
          (sequence, likeness) -> addItems(own, excerpts.of(sequence), likeness, tally));
      for (int k = 0; k < items.length; k++) {
        scores[b][k] = tally.sum(items[k]);
      }
      tally.clear();
    }
  }

  private void forEachNearest(
      UserHistory history,
      LastPlaces places,
      NearestSequences nearest,
      NearestSequences.Visitor visitor) {
    if (history.length() > 0) {
      nearest.compare(places, recent.moment(history), recencyWeights, parameters.rarity());
      nearest.forEach(parameters.neighbours(), visitor);
    }
  }

  /** What a sequence counts for, whatever is in it. */
  private float factor(int sequence, double now) {
    float byLength = lengthFactors[recent.end(sequence) - recent.start(sequence) - 1];
    return parameters.ageing() == 0
        ? byLength
        : byLength * (float) Math.exp(-parameters.ageing() * recent.age(sequence, now));
  }

  private void addItems(LastPlaces places, int sequence, float likeness, Tally tally) {
    float weight = weight(likeness);
    for (int at = recent.start(sequence); at < recent.end(sequence); at++) {
      int place = places.of(recent.item(at));
      if (place != LastPlaces.NONE) {
        addAround(sequence, at, weight * matchWeights[place], tally);
      }
    }
  }

  private void addItems(
      LastPlaces places, SequenceExcerpts.Excerpt excerpt, float likeness, Tally tally) {
    float weight = weight(likeness);
    for (int at : excerpt.meetings()) {
      int place = places.of(recent.item(at));
      if (place != LastPlaces.NONE) {
        for (int p : excerpt.chosen()) {
          add(recent.item(p), weight * matchWeights[place] * nearness(at, p), tally);
        }
      }
    }
  }

  private float weight(float likeness) {
    return (float) Math.pow(likeness, parameters.sharpness());
  }

  private void addAround(int sequence, int at, float weight, Tally tally) {
    for (int p = recent.start(sequence); p < recent.end(sequence); p++) {
      add(recent.item(p), weight * nearness(at, p), tally);
    }
  }

  /** What an event counts for by its distance and direction from one in common. */
  private float nearness(int at, int p) {
    if (p == at) {
      return (float) parameters.repeats();
    }
    return p > at
        ? localityWeights[p - at - 1]
        : (float) parameters.backward() * localityWeights[at - p - 1];
  }

  private void add(int item, float weight, Tally tally) {
    tally.add(item, weight * itemFactors[item]);
  }

  @Override
  public void save(Path directory) throws IOException {
    try (ArrayWriter out = new ArrayWriter(directory.resolve(FILE))) {
      out.write(values);
      recent.write(out);
    }
  }
}
