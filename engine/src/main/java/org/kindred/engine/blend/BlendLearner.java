package org.kindred.engine.blend;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Learns a blend from validation cases, and which candidates are worth serving. What it says about
 * quality is cross-fitted: each half of the cases is judged by weights learned on the other.
 */
public final class BlendLearner {

  /**
   * What was learned.
   *
   * @param blend of the candidates that carry
   * @param ndcg double [cases], NDCG@10, cross-fitted
   * @param hits double [cases], HR@10, cross-fitted
   * @param shares double [all candidates], see {@code CandidateReport}; 0 for those left out
   */
  @SuppressWarnings("ArrayRecordComponent")
  public record Outcome(Blend blend, double[] ndcg, double[] hits, double[] shares) {}

  /** Asked now and then; throws to end the learning. */
  @FunctionalInterface
  public interface Interruption {
    void check();
  }

  private static final int MAX_ABLATION_CASES = 6_000;
  private static final double GLOBAL_STRENGTH = 1;
  private static final double GROUP_STRENGTH = 100;
  private static final int MIN_GROUP_CASES = 100;

  private final List<String> names;
  private final int[] eligible;
  private final float[] scales;
  private final List<BlendCase> cases;
  private final Interruption interruption;

  /**
   * The cases are in an order that says nothing.
   *
   * @param names of all candidates
   * @param eligible indices of those that may take part, ascending
   */
  public BlendLearner(
      List<String> names, int[] eligible, List<BlendCase> cases, Interruption interruption) {
    this.names = names;
    this.eligible = eligible.clone();
    this.scales = scales(cases, names.size());
    this.cases = cases.stream().map(each -> each.inLogarithms(scales)).toList();
    this.interruption = interruption;
  }

  /** Learns; at least one case is needed. */
  public Outcome learn() {
    double[] losses = new double[names.size()];
    Carriers carriers =
        withoutIdlers(Carriers.apart(eligible, names.size()), losses).withProducts();
    double[] ndcg = new double[cases.size()];
    double[] hits = new double[cases.size()];
    crossFit(cases, carriers, true, ndcg, hits);
    return new Outcome(
        blend(carriers, weights(cases, carriers, true)), ndcg, hits, shares(carriers, losses));
  }

  /**
   * Leaves out one by one whatever is not missed by more than a standard error. Products, which
   * cost much, are left for afterwards.
   */
  private Carriers withoutIdlers(Carriers start, double[] losses) {
    List<BlendCase> sample = cases.subList(0, Math.min(cases.size(), MAX_ABLATION_CASES));
    Carriers carriers = start;
    double[] with = ndcg(sample, carriers);
    while (carriers.indices().length > 1) {
      int idler = -1;
      double least = Double.MAX_VALUE;
      double[] withoutIdler = with;
      for (int position = 0; position < carriers.indices().length; position++) {
        double[] without = ndcg(sample, carriers.without(position));
        double loss = Interval.mean(with) - Interval.mean(without);
        losses[carriers.indices()[position]] = Math.max(0, loss);
        if (loss < least) {
          least = loss;
          idler = position;
          withoutIdler = without;
        }
      }
      if (least > standardError(with, withoutIdler)) {
        return carriers;
      }
      losses[carriers.indices()[idler]] = 0;
      carriers = carriers.without(idler);
      with = withoutIdler;
    }
    losses[carriers.indices()[0]] = 1;
    return carriers;
  }

  private static double standardError(double[] a, double[] b) {
    double sum = 0;
    double squares = 0;
    for (int i = 0; i < a.length; i++) {
      sum += a[i] - b[i];
      squares += (a[i] - b[i]) * (a[i] - b[i]);
    }
    double mean = sum / a.length;
    return Math.sqrt(Math.max(0, squares / a.length - mean * mean) / a.length);
  }

  /** By weights for all histories: the difference that a candidate makes shows there, too. */
  private double[] ndcg(List<BlendCase> sample, Carriers carriers) {
    double[] ndcg = new double[sample.size()];
    crossFit(sample, carriers, false, ndcg, new double[sample.size()]);
    return ndcg;
  }

  private void crossFit(
      List<BlendCase> sample, Carriers carriers, boolean byLength, double[] ndcg, double[] hits) {
    interruption.check();
    int middle = sample.size() / 2;
    List<BlendCase> first = sample.subList(0, middle);
    List<BlendCase> second = sample.subList(middle, sample.size());
    judge(second, carriers, weights(first, carriers, byLength), middle, ndcg, hits);
    judge(first, carriers, weights(second, carriers, byLength), 0, ndcg, hits);
  }

  private static void judge(
      List<BlendCase> judged,
      Carriers carriers,
      float[][] weights,
      int offset,
      double[] ndcg,
      double[] hits) {
    for (int i = 0; i < judged.size(); i++) {
      BlendCase each = judged.get(i);
      float[] scores = scores(each, carriers, weights);
      double[] ranks = new double[each.rightItems() + each.missedItems()];
      Arrays.fill(ranks, Double.POSITIVE_INFINITY);
      for (int t = 0; t < each.rightItems(); t++) {
        ranks[t] = Ranks.of(scores[t], scores);
      }
      ndcg[offset + i] = Ranks.ndcg(ranks);
      hits[offset + i] = Ranks.hit(ranks);
    }
  }

  private static float[] scores(BlendCase each, Carriers carriers, float[][] weights) {
    float[] group = weights[HistoryLengths.group(each.historyLength())];
    float[] numbers = new float[each.rows() * carriers.numbers()];
    carriers.describe(each, numbers);
    float[] scores = new float[each.rows()];
    for (int row = 0; row < scores.length; row++) {
      for (int f = 0; f < group.length; f++) {
        scores[row] += group[f] * numbers[row * group.length + f];
      }
    }
    return scores;
  }

  /** Of each group of history lengths: its own as far as its cases go, else those of all. */
  private static float[][] weights(List<BlendCase> sample, Carriers carriers, boolean byLength) {
    double[] zero = new double[carriers.numbers()];
    double[] global = new ListwiseRegression(sample, carriers, zero, GLOBAL_STRENGTH).solve(zero);
    List<List<BlendCase>> groups = new ArrayList<>();
    for (int group = 0; group < HistoryLengths.GROUPS; group++) {
      groups.add(new ArrayList<>());
    }
    sample.forEach(each -> groups.get(HistoryLengths.group(each.historyLength())).add(each));
    float[][] weights = new float[HistoryLengths.GROUPS][];
    for (int group = 0; group < weights.length; group++) {
      List<BlendCase> own = groups.get(group);
      double[] found =
          !byLength || own.size() < MIN_GROUP_CASES
              ? global
              : new ListwiseRegression(own, carriers, global, GROUP_STRENGTH).solve(global);
      weights[group] = new float[found.length];
      for (int f = 0; f < found.length; f++) {
        weights[group][f] = (float) found[f];
      }
    }
    return weights;
  }

  /** For each candidate the median of what it gives to right items, if it gives anything. */
  private static float[] scales(List<BlendCase> cases, int candidates) {
    float[] scales = new float[candidates];
    for (int c = 0; c < scales.length; c++) {
      int candidate = c;
      double[] given =
          cases.stream()
              .filter(each -> each.rightItems() > 0)
              .mapToDouble(each -> each.scores()[candidate])
              .filter(score -> score > 0)
              .sorted()
              .toArray();
      scales[c] = given.length == 0 ? 1 : (float) given[given.length / 2];
    }
    return scales;
  }

  private Blend blend(Carriers carriers, float[][] weights) {
    int count = carriers.indices().length;
    List<String> carrying = new ArrayList<>();
    float[] usual = new float[count];
    for (int k = 0; k < count; k++) {
      carrying.add(names.get(carriers.indices()[k]));
      usual[k] = scales[carriers.indices()[k]];
    }
    return new Blend(carrying, usual, weights);
  }

  private static double[] shares(Carriers carriers, double[] losses) {
    double sum = 0;
    for (int index : carriers.indices()) {
      sum += losses[index];
    }
    double[] shares = new double[losses.length];
    for (int index : carriers.indices()) {
      shares[index] = sum > 0 ? losses[index] / sum : 1.0 / carriers.indices().length;
    }
    return shares;
  }
}
