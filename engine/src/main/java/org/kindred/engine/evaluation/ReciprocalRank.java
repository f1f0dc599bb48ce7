package org.kindred.engine.evaluation;

/**
 * One divided by the rank of the first right item, 0 if that is behind the first k; its mean over
 * users is MRR@k.
 *
 * @see "Voorhees 1999, The TREC-8 question answering track report"
 */
public record ReciprocalRank(int k) implements RankingMetric {

  @Override
  public String name() {
    return "MRR@" + k;
  }

  @Override
  public double of(JudgedList list) {
    double expected = 0;
    double noneBefore = 1;
    int before = 0;
    for (int group = 0; group < list.groups() && before < k; group++) {
      int size = list.size(group);
      int inside = Math.min(size, k - before);
      for (int place = 1; place <= inside; place++) {
        double first =
            Ties.noneOfFirst(place - 1, size, list.hits(group))
                - Ties.noneOfFirst(place, size, list.hits(group));
        expected += noneBefore * first / (before + place);
      }
      noneBefore *= Ties.noneOfFirst(inside, size, list.hits(group));
      before += size;
    }
    return expected;
  }
}
