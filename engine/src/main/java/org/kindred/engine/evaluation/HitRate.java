package org.kindred.engine.evaluation;

/** 1 when at least one right item is among the first k. */
public record HitRate(int k) implements RankingMetric {

  @Override
  public String name() {
    return "HR@" + k;
  }

  @Override
  public double of(JudgedList list) {
    double none = 1;
    int before = 0;
    for (int group = 0; group < list.groups() && before < k; group++) {
      int size = list.size(group);
      none *= Ties.noneOfFirst(Math.min(size, k - before), size, list.hits(group));
      before += size;
    }
    return 1 - none;
  }
}
