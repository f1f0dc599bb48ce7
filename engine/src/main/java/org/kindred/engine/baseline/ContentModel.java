package org.kindred.engine.baseline;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.kindred.engine.data.ItemCatalog;
import org.kindred.engine.data.UserHistory;

/**
 * Scores by features through an index from terms to items:
 *
 * <pre>{@code
 * x(i, t)  = kind(t) · log(items / items with t), scaled to length 1 for each item i
 * score(b) = (1 + n(b))^popularity · Σ over the history's events e: k(e)^-recency · x(e) · x(b)
 * }</pre>
 *
 * <p>Terms that more than an eighth of the items have are left out: they cost most and say least.
 * Thread-safe.
 */
final class ContentModel implements SparseModel {

  static final String NAME = "content";
  private static final String FILE = "content.bin";
  private static final int HISTORY = 10;
  private static final int ALWAYS_FEW = 1_000;
  private static final int SHARE = 8;

  private final double[] values;
  private final int[] counts;
  private final ItemTerms terms;
  private final float[] recencyWeights;
  private final float[] termWeights;
  private final float[] itemScales;
  private final float[] itemFactors;
  private final TermIndex index;

  /** What is chosen on the validation cases: the weights of each kind of term, and two powers. */
  record Parameters(double category, double word, double price, double recency, double popularity) {

    static Parameters of(double[] values) {
      return new Parameters(values[0], values[1], values[2], values[3], values[4]);
    }

    double weight(ItemTerms.Kind kind) {
      return switch (kind) {
        case CATEGORY -> category;
        case WORD -> word;
        case PRICE -> price;
      };
    }
  }

  /** Takes over the arrays; counts is int [items], the numbers of interactions. */
  ContentModel(double[] values, int[] counts, ItemTerms terms) {
    Parameters parameters = Parameters.of(values);
    this.values = values;
    this.counts = counts;
    this.terms = terms;
    this.recencyWeights = new Recency(HISTORY, parameters.recency()).weights();
    this.termWeights = termWeights(terms, parameters);
    this.itemScales = itemScales(terms, termWeights);
    this.itemFactors = itemFactors(itemScales, counts, parameters.popularity());
    this.index = TermIndex.of(terms, termWeights, itemFactors);
  }

  private static float[] termWeights(ItemTerms terms, Parameters parameters) {
    int[] documents = terms.documentCounts();
    int most = Math.max(ALWAYS_FEW, terms.items() / SHARE);
    float[] weights = new float[documents.length];
    for (int t = 0; t < weights.length; t++) {
      double inverse = Math.log((double) terms.items() / documents[t]);
      weights[t] = documents[t] > most ? 0 : (float) (parameters.weight(terms.kind(t)) * inverse);
    }
    return weights;
  }

  private static float[] itemScales(ItemTerms terms, float[] termWeights) {
    float[] scales = new float[terms.items()];
    for (int item = 0; item < scales.length; item++) {
      double squares = 0;
      for (int p = terms.start(item); p < terms.end(item); p++) {
        squares += termWeights[terms.term(p)] * termWeights[terms.term(p)];
      }
      scales[item] = squares == 0 ? 0 : (float) (1 / Math.sqrt(squares));
    }
    return scales;
  }

  private static float[] itemFactors(float[] itemScales, int[] counts, double popularity) {
    float[] factors = new float[itemScales.length];
    for (int item = 0; item < factors.length; item++) {
      factors[item] = itemScales[item] * (float) Math.pow(1.0 + counts[item], popularity);
    }
    return factors;
  }

  static ContentModel load(Path directory, ItemCatalog catalog) throws IOException {
    try (ArrayReader in = new ArrayReader(directory.resolve(FILE))) {
      double[] values = in.doubles();
      int[] counts = in.ints();
      if (counts.length != catalog.size()) {
        throw new IOException(
            "expected %d counts, got %d".formatted(catalog.size(), counts.length));
      }
      return new ContentModel(values, counts, ItemTerms.of(catalog));
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

  /** Makes one profile of the last events' terms, and adds up the items that have them. */
  @Override
  public void score(UserHistory history, Tally tally) {
    profile(history).forEach((term, weight) -> index.addItems(term, weight, tally));
  }

  /** By the terms of these items alone: those of the history are shared with many others. */
  @Override
  public void scoreItems(
      List<UserHistory> histories, int[] items, float[] scratch, float[][] scores) {
    for (int b = 0; b < histories.size(); b++) {
      TermProfile profile = profile(histories.get(b));
      for (int k = 0; k < items.length; k++) {
        scores[b][k] = score(profile, items[k]);
      }
    }
  }

  private float score(TermProfile profile, int item) {
    float sum = 0;
    for (int p = terms.start(item); p < terms.end(item); p++) {
      sum += profile.weight(terms.term(p)) * termWeights[terms.term(p)];
    }
    return sum * itemFactors[item];
  }

  private TermProfile profile(UserHistory history) {
    TermProfile profile = new TermProfile();
    int last = history.length() - 1;
    for (int k = 0; k < HISTORY && k <= last; k++) {
      int item = history.item(last - k);
      for (int p = terms.start(item); p < terms.end(item); p++) {
        int term = terms.term(p);
        profile.add(term, recencyWeights[k] * itemScales[item] * termWeights[term]);
      }
    }
    return profile;
  }

  @Override
  public void save(Path directory) throws IOException {
    try (ArrayWriter out = new ArrayWriter(directory.resolve(FILE))) {
      out.write(values);
      out.write(counts);
    }
  }
}
