package org.kindred.engine.baseline;

import it.unimi.dsi.fastutil.ints.IntArrays;
import java.util.Arrays;
import org.kindred.engine.data.TrainingSet;

/** The most frequent items of a set, renumbered densely from the most frequent on. Immutable. */
final class FrequentItems {

  private static final int ABSENT = -1;

  private final int[] items;
  private final int[] indices;

  private FrequentItems(int[] items, int[] indices) {
    this.items = items;
    this.indices = indices;
  }

  /** At most {@code limit} items, each with two interactions at least. */
  static FrequentItems of(TrainingSet set, int limit) {
    int[] counts = set.sequences().itemCounts(set.itemCount());
    int[] order = new int[counts.length];
    Arrays.setAll(order, item -> item);
    IntArrays.mergeSort(order, (a, b) -> Integer.compare(counts[b], counts[a]));
    int size = 0;
    while (size < Math.min(limit, order.length) && counts[order[size]] > 1) {
      size++;
    }
    int[] items = Arrays.copyOf(order, size);
    int[] indices = new int[counts.length];
    Arrays.fill(indices, ABSENT);
    for (int k = 0; k < size; k++) {
      indices[items[k]] = k;
    }
    return new FrequentItems(items, indices);
  }

  int size() {
    return items.length;
  }

  /** Of all items, frequent or not. */
  int itemCount() {
    return indices.length;
  }

  int item(int index) {
    return items[index];
  }

  boolean contains(int item) {
    return indices[item] != ABSENT;
  }

  /** The dense number of a frequent item. */
  int indexOf(int item) {
    return indices[item];
  }
}
