package org.kindred.engine.serving;

import it.unimi.dsi.fastutil.ints.Int2FloatFunction;
import it.unimi.dsi.fastutil.ints.IntCollection;
import it.unimi.dsi.fastutil.ints.IntList;
import it.unimi.dsi.fastutil.ints.IntOpenHashSet;
import it.unimi.dsi.fastutil.ints.IntSet;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import org.kindred.engine.blend.Blend;
import org.kindred.engine.blend.TopItems;
import org.kindred.engine.data.Vocabulary;

/** Makes a list of ids from scores: what is allowed, best first. */
final class ItemList {

  private static final int GROWTH = 8;

  private final Vocabulary items;
  private final Predicate<String> allowed;
  private final int limit;

  ItemList(Vocabulary items, int limit, Predicate<String> allowed) {
    this.items = items;
    this.allowed = allowed;
    this.limit = limit;
  }

  /** Looks further down the candidates' lists as long as too little of them is allowed. */
  List<ScoredItem> of(BlendedScores scores) {
    int length = Math.max(Blend.LIST, limit);
    while (true) {
      IntSet front = scores.front(length);
      List<ScoredItem> list = ordered(front, scores::score);
      boolean isAll = front.size() < length;
      if (list.size() == limit || isAll) {
        return list;
      }
      length = (int) Math.min(items.size(), (long) length * GROWTH);
    }
  }

  /** Those with positive scores: float [items]. */
  List<ScoredItem> of(float[] scores) {
    return ordered(IntList.of(TopItems.of(scores, scores.length, 0)), item -> scores[item]);
  }

  private List<ScoredItem> ordered(IntCollection some, Int2FloatFunction scores) {
    List<ScoredItem> list = new ArrayList<>();
    for (int item : some) {
      String id = items.term(item);
      if (allowed.test(id)) {
        list.add(new ScoredItem(id, scores.get(item)));
      }
    }
    list.sort(Comparator.comparingDouble(ScoredItem::score).reversed());
    return list.size() > limit ? new ArrayList<>(list.subList(0, limit)) : list;
  }

  /**
   * Fills up the list with others in the order given, below all that is in it.
   *
   * @param unwanted item indices that are not to be added
   */
  void fill(List<ScoredItem> list, int[] order, IntSet unwanted) {
    IntSet there = new IntOpenHashSet(unwanted);
    list.forEach(item -> there.add(items.indexOf(item.item())));
    double last = list.isEmpty() ? 0 : Math.min(0, list.get(list.size() - 1).score());
    for (int k = 0; k < order.length && list.size() < limit; k++) {
      String id = items.term(order[k]);
      if (!there.contains(order[k]) && allowed.test(id)) {
        list.add(new ScoredItem(id, last - (k + 1.0) / order.length));
      }
    }
  }
}
