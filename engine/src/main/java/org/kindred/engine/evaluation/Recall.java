package org.kindred.engine.evaluation;

/** The share of the right items that are among the first k. */
public record Recall(int k) implements RankingMetric {

  @Override
  public String name() {
    return "Recall@" + k;
  }

  @Override
  public double of(JudgedList list) {
    double found = 0;
    int before = 0;
    for (int group = 0; group < list.groups() && before < k; group++) {
      int size = list.size(group);
      found += (double) list.hits(group) * Math.min(size, k - before) / size;
      before += size;
    }
    return list.relevant() == 0 ? 0 : found / list.relevant();
  }
}
