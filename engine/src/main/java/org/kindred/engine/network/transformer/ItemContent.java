package org.kindred.engine.network.transformer;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.objects.Object2IntOpenHashMap;
import java.util.Set;
import org.kindred.engine.data.ItemCatalog;

/**
 * The hashed features of all items as compressed rows: those of item {@code i} are the buckets at
 * positions {@code start(i) … end(i) - 1}. A feature that only one item has says no more than the
 * item's id, and is left out. Immutable.
 */
final class ItemContent {

  private static final int MIN_BUCKETS = 1 << 10;
  private static final int MAX_BUCKETS = 1 << 16;
  private static final int MIN_ITEMS = 2;

  private final int buckets;
  private final int[] offsets;
  private final int[] features;

  private ItemContent(int buckets, int[] offsets, int[] features) {
    this.buckets = buckets;
    this.offsets = offsets;
    this.features = features;
  }

  /** With about two buckets for each distinct feature, within limits. */
  static ItemContent of(ItemCatalog catalog) {
    Object2IntOpenHashMap<String> counts = counts(catalog);
    int needed = 2 * counts.size();
    int buckets = MIN_BUCKETS;
    while (buckets < Math.min(needed, MAX_BUCKETS)) {
      buckets *= 2;
    }
    return hashed(catalog, counts, buckets);
  }

  /** With the buckets of a model that was fitted before. */
  static ItemContent of(ItemCatalog catalog, int buckets) {
    return hashed(catalog, counts(catalog), buckets);
  }

  private static Object2IntOpenHashMap<String> counts(ItemCatalog catalog) {
    Object2IntOpenHashMap<String> counts = new Object2IntOpenHashMap<>();
    for (int item = 0; item < catalog.size(); item++) {
      FeatureTokens.of(catalog.features(item)).forEach(token -> counts.addTo(token, 1));
    }
    return counts;
  }

  private static ItemContent hashed(
      ItemCatalog catalog, Object2IntOpenHashMap<String> counts, int buckets) {
    int[] offsets = new int[catalog.size() + 1];
    IntArrayList features = new IntArrayList();
    for (int item = 0; item < catalog.size(); item++) {
      Set<String> tokens = FeatureTokens.of(catalog.features(item));
      for (String token : tokens) {
        if (counts.getInt(token) >= MIN_ITEMS) {
          features.add(bucket(token, buckets));
        }
      }
      offsets[item + 1] = features.size();
    }
    return new ItemContent(buckets, offsets, features.toIntArray());
  }

  /** The hash of the Java language, mixed, since its low bits alone are poor. */
  private static int bucket(String token, int buckets) {
    int hash = token.hashCode() * 0x9E3779B9;
    return (hash ^ (hash >>> 15)) & (buckets - 1);
  }

  int buckets() {
    return buckets;
  }

  int start(int item) {
    return offsets[item];
  }

  int end(int item) {
    return offsets[item + 1];
  }

  int feature(int position) {
    return features[position];
  }

  /** What the sum of an item's feature vectors is multiplied by: 1 / √(number of features). */
  float scale(int item) {
    int count = end(item) - start(item);
    return count == 0 ? 0 : (float) (1 / Math.sqrt(count));
  }
}
