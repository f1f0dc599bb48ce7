package org.kindred.engine.baseline;

/** For each term that counts, the items that have it, with its weight in each. Immutable. */
final class TermIndex {

  private final int[] offsets;
  private final int[] items;
  private final float[] weights;

  private TermIndex(int[] offsets) {
    this.offsets = offsets;
    this.items = new int[offsets[offsets.length - 1]];
    this.weights = new float[items.length];
  }

  /**
   * Leaves out the terms with a weight of 0.
   *
   * @param termWeights float [terms]
   * @param itemFactors float [items]
   */
  static TermIndex of(ItemTerms terms, float[] termWeights, float[] itemFactors) {
    int[] documents = terms.documentCounts();
    int[] offsets = new int[documents.length + 1];
    for (int t = 0; t < documents.length; t++) {
      offsets[t + 1] = offsets[t] + (termWeights[t] > 0 ? documents[t] : 0);
    }
    TermIndex index = new TermIndex(offsets);
    int[] next = offsets.clone();
    for (int item = 0; item < terms.items(); item++) {
      for (int p = terms.start(item); p < terms.end(item); p++) {
        int term = terms.term(p);
        if (termWeights[term] > 0) {
          index.items[next[term]] = item;
          index.weights[next[term]++] = itemFactors[item] * termWeights[term];
        }
      }
    }
    return index;
  }

  void addItems(int term, float weight, Tally tally) {
    for (int p = offsets[term]; p < offsets[term + 1]; p++) {
      tally.add(items[p], weight * weights[p]);
    }
  }
}
