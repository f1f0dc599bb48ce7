package org.kindred.engine.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.kindred.engine.serving.ScoredItem;

/** All orders of a list that its scores allow, each made free of ties. */
final class Orders {

  private final List<List<ScoredItem>> orders = new ArrayList<>();

  Orders(List<ScoredItem> list) {
    extend(new ArrayList<>(), new ArrayList<>(list));
  }

  private void extend(List<ScoredItem> begun, List<ScoredItem> left) {
    if (left.isEmpty()) {
      orders.add(untied(begun));
      return;
    }
    double highest = left.stream().mapToDouble(ScoredItem::score).max().orElseThrow();
    for (ScoredItem next : List.copyOf(left)) {
      if (next.score() == highest) {
        List<ScoredItem> longer = new ArrayList<>(begun);
        longer.add(next);
        List<ScoredItem> fewer = new ArrayList<>(left);
        fewer.remove(next);
        extend(longer, fewer);
      }
    }
  }

  private static List<ScoredItem> untied(List<ScoredItem> order) {
    List<ScoredItem> list = new ArrayList<>();
    for (ScoredItem each : order) {
      list.add(new ScoredItem(each.item(), -list.size()));
    }
    return list;
  }

  double mean(RankingMetric metric, Set<String> truth) {
    return orders.stream()
        .mapToDouble(order -> metric.of(JudgedList.of(order, truth)))
        .average()
        .orElseThrow();
  }
}
