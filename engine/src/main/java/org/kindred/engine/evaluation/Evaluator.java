package org.kindred.engine.evaluation;

import it.unimi.dsi.fastutil.doubles.DoubleArrayList;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.kindred.engine.blend.Interval;
import org.kindred.engine.serving.ScoredItem;

/** Collects the figures of lists, one by one. Not thread-safe. */
public final class Evaluator {

  private final List<RankingMetric> metrics = new ArrayList<>();
  private final List<DoubleArrayList> values = new ArrayList<>();
  private final List<CatalogCoverage> coverages = new ArrayList<>();

  /** NDCG, hit rate, recall, reciprocal rank and coverage at each cut-off. */
  public Evaluator(int[] cutOffs, int items) {
    for (int k : cutOffs) {
      metrics.addAll(List.of(new Ndcg(k), new HitRate(k), new Recall(k), new ReciprocalRank(k)));
      coverages.add(new CatalogCoverage(k, items));
    }
    metrics.forEach(metric -> values.add(new DoubleArrayList()));
  }

  public void add(List<ScoredItem> list, Set<String> truth) {
    JudgedList judged = JudgedList.of(list, truth);
    for (int m = 0; m < metrics.size(); m++) {
      values.get(m).add(metrics.get(m).of(judged));
    }
    coverages.forEach(coverage -> coverage.add(list));
  }

  /** The means by name, with their 95 % intervals over the lists; coverage has none. */
  public Map<String, Interval> result(long seed) {
    Map<String, Interval> result = new LinkedHashMap<>();
    for (int m = 0; m < metrics.size(); m++) {
      result.put(metrics.get(m).name(), Interval.of(values.get(m).toDoubleArray(), seed));
    }
    for (CatalogCoverage coverage : coverages) {
      double value = coverage.value();
      result.put(coverage.name(), new Interval(value, value, value));
    }
    return result;
  }
}
