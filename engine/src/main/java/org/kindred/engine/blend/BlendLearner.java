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

  /** Standard errors by which NDCG@10 may be less. */
  private static final double NOTICEABLY = 0.5;

  /** Standard errors by which the likelihood may be less. */
  private static final double CLEARLY = 1;

  private final List<String> names;
  private final int[] eligible;
  private final float[] scales;
  private final List<BlendCase> cases;
  private final LinkNumbers links;
  private final Interruption interruption;

  /**
   * The cases are in an order that says nothing.
   *
   * @param names of all candidates
   * @param eligible indices of those that may take part, ascending
   */
  public BlendLearner(
      List<String> names, int[] eligible, List<BlendCase> cases, Interruption interruption) {
    this(names, eligible, cases, LinkNumbers.NONE, interruption);
  }

  /** The same with numbers of links, which all cases have. */
  public BlendLearner(
      List<String> names,
      int[] eligible,
      List<BlendCase> cases,
      LinkNumbers links,
      Interruption interruption) {
    this.links = links;
    this.names = names;
    this.eligible = eligible.clone();
    this.scales = scales(cases, names.size());
    this.cases = cases.stream().map(each -> each.inNumbers(scales)).toList();
    this.interruption = interruption;
  }

  /** Learns; at least one case is needed. */
  public Outcome learn() {
    double[] losses = new double[names.size()];
    Carriers carriers =
        withoutIdlers(Carriers.apart(eligible, names.size()), losses).whole(links.count());
    double[][] starts = zeros(carriers);
    Judgement judgement = judge(cases, carriers, true, starts);
    return new Outcome(
        blend(carriers, Weights.learn(cases, carriers, true, starts[0]).byLength()),
        judgement.ndcg(),
        judgement.hits(),
        shares(carriers, losses));
  }

  /**
   * Leaves out one by one whatever is not missed. What is lost is measured from all candidates on,
   * or a little for each of them would become much: NDCG@10 and the likelihood of the right items,
   * which is less noisy, may not be clearly worse. Products, which cost much, are left for
   * afterwards.
   */
  private Carriers withoutIdlers(Carriers start, double[] losses) {
    List<BlendCase> sample = cases.subList(0, Math.min(cases.size(), MAX_ABLATION_CASES));
    Carriers carriers = start;
    Judgement all = judge(sample, carriers, false, zeros(carriers));
    Judgement with = all;
    while (carriers.indices().length > 1) {
      int idler = -1;
      Judgement withoutIdler = with;
      for (int position = 0; position < carriers.indices().length; position++) {
        Judgement without =
            judge(
                sample, carriers.without(position), false, with.weightsWithout(position, carriers));
        losses[carriers.indices()[position]] =
            Math.max(0, mean(with.likelihood(), without.likelihood()));
        if (idler < 0 || mean(without.likelihood(), withoutIdler.likelihood()) > 0) {
          idler = position;
          withoutIdler = without;
        }
      }
      if (isMissed(all, withoutIdler)) {
        return carriers;
      }
      losses[carriers.indices()[idler]] = 0;
      carriers = carriers.without(idler);
      with = withoutIdler;
    }
    losses[carriers.indices()[0]] = 1;
    return carriers;
  }

  private static boolean isMissed(Judgement with, Judgement without) {
    return isLess(without.ndcg(), with.ndcg(), NOTICEABLY)
        || isLess(without.likelihood(), with.likelihood(), CLEARLY);
  }

  private static boolean isLess(double[] a, double[] b, double standardErrors) {
    return mean(b, a) > standardErrors * standardError(a, b);
  }

  /** Of a - b. */
  private static double mean(double[] a, double[] b) {
    return Interval.mean(a) - Interval.mean(b);
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

  /**
   * How good weights are for cases that they were not learned on: double [cases] each.
   *
   * @param likelihood the mean logarithm of the right items' probabilities; 0 without any
   * @param weights for all histories, as learned on each half
   */
  @SuppressWarnings("ArrayRecordComponent")
  private record Judgement(double[] ndcg, double[] hits, double[] likelihood, double[][] weights) {

    static Judgement of(int cases, Weights... halves) {
      double[][] weights = Arrays.stream(halves).map(Weights::all).toArray(double[][]::new);
      return new Judgement(new double[cases], new double[cases], new double[cases], weights);
    }

    double[][] weightsWithout(int position, Carriers carriers) {
      return Arrays.stream(weights)
          .map(half -> carriers.weightsWithout(position, half))
          .toArray(double[][]::new);
    }
  }

  private static double[][] zeros(Carriers carriers) {
    return new double[2][carriers.numbers()];
  }

  /**
   * Without {@code byLength}, by weights for all histories: most differences show there, too.
   *
   * @param starts for each half, the weights from which learning starts
   */
  private Judgement judge(
      List<BlendCase> sample, Carriers carriers, boolean byLength, double[][] starts) {
    interruption.check();
    int middle = sample.size() / 2;
    List<BlendCase> first = sample.subList(0, middle);
    List<BlendCase> second = sample.subList(middle, sample.size());
    Weights ofFirst = Weights.learn(first, carriers, byLength, starts[0]);
    Weights ofSecond = Weights.learn(second, carriers, byLength, starts[1]);
    Judgement judgement = Judgement.of(sample.size(), ofFirst, ofSecond);
    judge(second, carriers, ofFirst.byLength(), middle, judgement);
    judge(first, carriers, ofSecond.byLength(), 0, judgement);
    return judgement;
  }

  private static void judge(
      List<BlendCase> judged,
      Carriers carriers,
      float[][] weights,
      int offset,
      Judgement judgement) {
    for (int i = 0; i < judged.size(); i++) {
      BlendCase each = judged.get(i);
      float[] scores = scores(each, carriers, weights);
      double[] ranks = new double[each.rightItems() + each.missedItems()];
      Arrays.fill(ranks, Double.POSITIVE_INFINITY);
      for (int t = 0; t < each.rightItems(); t++) {
        ranks[t] = Ranks.of(scores[t], scores);
      }
      judgement.ndcg()[offset + i] = Ranks.ndcg(ranks);
      judgement.hits()[offset + i] = Ranks.hit(ranks);
      judgement.likelihood()[offset + i] = likelihood(scores, each.rightItems());
    }
  }

  private static double likelihood(float[] scores, int rightItems) {
    double max = Double.NEGATIVE_INFINITY;
    for (float score : scores) {
      max = Math.max(max, score);
    }
    double normaliser = 0;
    for (float score : scores) {
      normaliser += Math.exp(score - max);
    }
    double sum = 0;
    for (int t = 0; t < rightItems; t++) {
      sum += scores[t] - max - Math.log(normaliser);
    }
    return rightItems == 0 ? 0 : sum / rightItems;
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
    return new Blend(carrying, usual, weights, links);
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
