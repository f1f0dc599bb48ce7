package org.kindred.engine.evaluation;

/**
 * Normalised discounted cumulative gain: {@code Σ 1 / log₂(rank + 1)} over the right items among
 * the first k, divided by what the best list would have.
 *
 * @see "Järvelin, Kekäläinen 2002, Cumulated gain-based evaluation of IR techniques"
 */
public record Ndcg(int k) implements RankingMetric {

  @Override
  public String name() {
    return "NDCG@" + k;
  }

  @Override
  public double of(JudgedList list) {
    double gain = 0;
    int before = 0;
    for (int group = 0; group < list.groups() && before < k; group++) {
      int size = list.size(group);
      int inside = Math.min(size, k - before);
      gain += (double) list.hits(group) / size * discounts(before, before + inside);
      before += size;
    }
    double ideal = discounts(0, Math.min(k, list.relevant()));
    return ideal == 0 ? 0 : gain / ideal;
  }

  /** Of the ranks from + 1 … to. */
  private static double discounts(int from, int to) {
    double sum = 0;
    for (int rank = from + 1; rank <= to; rank++) {
      sum += Math.log(2) / Math.log(rank + 1.0);
    }
    return sum;
  }
}
