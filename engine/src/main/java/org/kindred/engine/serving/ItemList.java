package org.kindred.engine.serving;

import it.unimi.dsi.fastutil.ints.IntOpenHashSet;
import it.unimi.dsi.fastutil.ints.IntSet;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.kindred.engine.blend.TopItems;
import org.kindred.engine.data.Vocabulary;

/** Makes a list of ids from scores: what is allowed, best first. */
final class ItemList {

  private static final int MARGIN = 32;
  private static final int GROWTH = 8;

  private final Vocabulary items;
  private final Predicate<String> allowed;
  private final int limit;

  ItemList(Vocabulary items, int limit, Predicate<String> allowed) {
    this.items = items;
    this.allowed = allowed;
    this.limit = limit;
  }

  /** Those with positive scores. The filter is asked about few items more than are returned. */
  List<ScoredItem> of(float[] scores) {
    int looked = 2 * limit + MARGIN;
    while (true) {
      int[] best = TopItems.of(scores, looked, 0);
      List<ScoredItem> list = allowed(best, scores);
      if (list.size() == limit || best.length < looked || looked >= scores.length) {
        return list;
      }
      looked = (int) Math.min(scores.length, (long) looked * GROWTH);
    }
  }

  private List<ScoredItem> allowed(int[] best, float[] scores) {
    List<ScoredItem> list = new ArrayList<>();
    for (int k = 0; k < best.length && list.size() < limit; k++) {
      String id = items.term(best[k]);
      if (allowed.test(id)) {
        list.add(new ScoredItem(id, scores[best[k]]));
      }
    }
    return list;
  }

  /**
   * Fills up the list with others in the order given, below all that is in it.
   *
   * @param unwanted item indices that are not to be added
   */
  void fill(List<ScoredItem> list, int[] order, IntSet unwanted) {
    IntSet there = new IntOpenHashSet(unwanted);
    list.forEach(item -> there.add(items.indexOf(item.item())));
    for (int k = 0; k < order.length && list.size() < limit; k++) {
      String id = items.term(order[k]);
      if (!there.contains(order[k]) && allowed.test(id)) {
        list.add(new ScoredItem(id, -(k + 1.0) / order.length));
      }
    }
  }
}
