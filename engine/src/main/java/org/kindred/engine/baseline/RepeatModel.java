package org.kindred.engine.baseline;

import java.io.IOException;
import java.nio.file.Path;
import org.kindred.engine.data.UserHistory;

/**
 * Scores what is in the history, and nothing else:
 *
 * <pre>{@code score(b) = rate(b)^ratePower · Σ over the events with b: k^-recency}</pre>
 *
 * <p>where k counts the history from its end. Thread-safe.
 */
final class RepeatModel implements SparseModel {

  static final String NAME = "repeats";
  private static final String FILE = "repeats.bin";
  private static final int HISTORY = 100;

  private final double[] parameters;
  private final float[] rates;
  private final float[] recencyWeights;
  private final float[] itemFactors;

  /** Takes over the arrays; rates is float [items], above 0. */
  RepeatModel(double[] parameters, float[] rates) {
    this.parameters = parameters;
    this.rates = rates;
    this.recencyWeights = new Recency(HISTORY, parameters[0]).weights();
    this.itemFactors = new float[rates.length];
    for (int i = 0; i < rates.length; i++) {
      itemFactors[i] = (float) Math.pow(rates[i], parameters[1]);
    }
  }

  static RepeatModel load(Path directory, int items) throws IOException {
    try (ArrayReader in = new ArrayReader(directory.resolve(FILE))) {
      double[] parameters = in.doubles();
      float[] rates = in.floats();
      if (rates.length != items) {
        throw new IOException("expected %d rates, got %d".formatted(items, rates.length));
      }
      return new RepeatModel(parameters, rates);
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

  /** Adds up the latest events. */
  @Override
  public void score(UserHistory history, Tally tally) {
    int last = history.length() - 1;
    for (int k = 0; k < recencyWeights.length && k <= last; k++) {
      int item = history.item(last - k);
      tally.add(item, recencyWeights[k] * itemFactors[item]);
    }
  }

  @Override
  public void save(Path directory) throws IOException {
    try (ArrayWriter out = new ArrayWriter(directory.resolve(FILE))) {
      out.write(parameters);
      out.write(rates);
    }
  }
}
