package org.kindred.engine.baseline;

import it.unimi.dsi.fastutil.ints.Int2FloatOpenHashMap;
import org.kindred.engine.data.ItemCatalog;
import org.kindred.engine.data.UserHistory;

/**
 * How much an item is of the kinds that a history is of: the mean, over the item's categories and
 * its brand, of the share of the history's last events whose items have them; late events count
 * more. Immutable.
 */
final class Tastes {

  private static final int HISTORY = 50;
  private static final double RECENCY = 0.5;

  private final int[] offsets;
  private final int[] kinds;
  private final float[] recencyWeights = new Recency(HISTORY, RECENCY).weights();

  private Tastes(int[] offsets, int[] kinds) {
    this.offsets = offsets;
    this.kinds = kinds;
  }

  static Tastes of(ItemCatalog catalog) {
    ItemTerms terms = ItemTerms.of(catalog);
    int[] offsets = new int[terms.items() + 1];
    int[] kinds = new int[terms.end(terms.items() - 1)];
    int next = 0;
    for (int item = 0; item < terms.items(); item++) {
      for (int p = terms.start(item); p < terms.end(item); p++) {
        if (terms.kind(terms.term(p)) == ItemTerms.Kind.CATEGORY) {
          kinds[next++] = terms.term(p);
        }
      }
      offsets[item + 1] = next;
    }
    return new Tastes(offsets, kinds);
  }

  /**
   * Multiplies each sum by {@code 1 - strength + strength · taste}.
   *
   * @param strength 0 (all stay) … 1 (nothing stays of what is of no kind that the history is of)
   */
  void apply(UserHistory history, double strength, Tally tally) {
    if (strength == 0 || history.length() == 0) {
      return;
    }
    Int2FloatOpenHashMap shares = shares(history);
    for (int k = 0; k < tally.count(); k++) {
      int item = tally.item(k);
      tally.scale(item, factor(item, strength, shares));
    }
  }

  /**
   * The same for the sums of a few items.
   *
   * @param sums float [chosen]
   */
  void apply(UserHistory history, double strength, int[] items, float[] sums) {
    if (strength == 0 || history.length() == 0) {
      return;
    }
    Int2FloatOpenHashMap shares = shares(history);
    for (int k = 0; k < items.length; k++) {
      sums[k] *= factor(items[k], strength, shares);
    }
  }

  private float factor(int item, double strength, Int2FloatOpenHashMap shares) {
    return (float) (1 - strength + strength * taste(item, shares));
  }

  private Int2FloatOpenHashMap shares(UserHistory history) {
    Int2FloatOpenHashMap shares = new Int2FloatOpenHashMap();
    int count = Math.min(HISTORY, history.length());
    float all = 0;
    for (int k = 0; k < count; k++) {
      all += recencyWeights[k];
    }
    for (int k = 0; k < count; k++) {
      int item = history.item(history.length() - 1 - k);
      for (int p = offsets[item]; p < offsets[item + 1]; p++) {
        shares.addTo(kinds[p], recencyWeights[k] / all);
      }
    }
    return shares;
  }

  private float taste(int item, Int2FloatOpenHashMap shares) {
    float sum = 0;
    for (int p = offsets[item]; p < offsets[item + 1]; p++) {
      sum += shares.get(kinds[p]);
    }
    return sum / Math.max(1, offsets[item + 1] - offsets[item]);
  }
}
