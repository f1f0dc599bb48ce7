package org.kindred.engine.baseline;

import java.io.IOException;
import java.nio.file.Path;
import org.kindred.engine.data.UserHistory;

/**
 * Scores items by the sequences that have most in common with the last events:
 *
 * <pre>{@code
 * like(s)  = length(s)^-lengthPower · Σ over items i in both: k(i)^-recency · sequences(i)^-rarity
 * score(b) = n(b)^-itemPower · Σ over the nearest s with b: like(s) · k(m)^-matchRecency
 *            · distance(m, b)^-locality
 * }</pre>
 *
 * <p>where k counts the history from its end, m is the latest event of the history that s has too,
 * and the distance is that of b from m in s. Thread-safe.
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
  private final float[] itemFactors;

  /**
   * What is chosen on the validation cases.
   *
   * @param neighbours how many of the most similar sequences count
   */
  record Parameters(
      int neighbours,
      double recency,
      double rarity,
      double lengthPower,
      double locality,
      double matchRecency,
      double itemPower) {

    static Parameters of(double[] values) {
      return new Parameters(
          (int) values[0], values[1], values[2], values[3], values[4], values[5], values[6]);
    }
  }

  SessionModel(double[] values, RecentSequences recent) {
    this.values = values;
    this.parameters = Parameters.of(values);
    this.recent = recent;
    this.recencyWeights = new Recency(HISTORY, parameters.recency()).weights();
    this.matchWeights = new Recency(HISTORY, parameters.matchRecency()).weights();
    this.localityWeights = new Recency(2 * HISTORY, parameters.locality()).weights();
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
    NearestSequences nearest =
        NearestSequences.of(
            recent, history, recencyWeights, parameters.rarity(), parameters.lengthPower());
    nearest.forEach(
        parameters.neighbours(),
        (sequence, likeness, latest) -> addItems(history, sequence, likeness, latest, tally));
  }

  /** {@code latest} counts back from the end of the history to the latest event in common. */
  private void addItems(
      UserHistory history, int sequence, float likeness, int latest, Tally tally) {
    int shared = history.item(history.length() - 1 - latest);
    int at = recent.end(sequence) - 1;
    while (recent.item(at) != shared) {
      at--;
    }
    float weight = likeness * matchWeights[latest];
    for (int p = recent.start(sequence); p < recent.end(sequence); p++) {
      int distance = Math.min(localityWeights.length, Math.max(1, Math.abs(p - at)));
      int item = recent.item(p);
      tally.add(item, weight * localityWeights[distance - 1] * itemFactors[item]);
    }
  }

  @Override
  public void save(Path directory) throws IOException {
    try (ArrayWriter out = new ArrayWriter(directory.resolve(FILE))) {
      out.write(values);
      recent.write(out);
    }
  }
}
