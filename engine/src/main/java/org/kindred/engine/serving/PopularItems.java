package org.kindred.engine.serving;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.ints.IntArrays;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.kindred.engine.data.ItemCatalog;

/** The items that are asked for most, as a whole and by category. Immutable. */
final class PopularItems {

  private static final int[] NONE = {};

  private final ItemCatalog catalog;
  private final float[] popularity;
  private final int[] order;
  private final Map<String, int[]> orderOfCategory = new HashMap<>();

  PopularItems(ItemCatalog catalog, float[] popularity) {
    this.catalog = catalog;
    this.popularity = popularity;
    IntArrayList asked = new IntArrayList();
    for (int item = 0; item < popularity.length; item++) {
      if (popularity[item] > 0) {
        asked.add(item);
      }
    }
    this.order = asked.toIntArray();
    IntArrays.mergeSort(order, (a, b) -> Float.compare(popularity[b], popularity[a]));
    Map<String, IntArrayList> lists = new HashMap<>();
    for (int item : order) {
      for (String category : catalog.features(item).categories()) {
        lists.computeIfAbsent(category, key -> new IntArrayList()).add(item);
      }
    }
    lists.forEach((category, items) -> orderOfCategory.put(category, items.toIntArray()));
  }

  /** Best first; of all items when the category is null. */
  List<ScoredItem> list(@Nullable String category, int limit, Predicate<String> allowed) {
    List<ScoredItem> list = new ArrayList<>();
    int[] items = category == null ? order : orderOfCategory.getOrDefault(category, NONE);
    for (int k = 0; k < items.length && list.size() < limit; k++) {
      String id = catalog.items().term(items[k]);
      if (allowed.test(id)) {
        list.add(new ScoredItem(id, popularity[items[k]]));
      }
    }
    return list;
  }

  /** Item indices, best first; not to be written to. */
  int[] order() {
    return order;
  }
}
