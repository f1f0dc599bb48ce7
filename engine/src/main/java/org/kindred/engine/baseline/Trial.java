package org.kindred.engine.baseline;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.kindred.engine.data.UserHistory;
import org.kindred.engine.training.FitContext;
import org.kindred.engine.training.Parallel;
import org.kindred.engine.training.ValidationSet;

/**
 * Compares {@link HistoryScorer}s by NDCG@10 on a sample of the validation cases: as many as the
 * first scorer gets through with a fixed number of additions, and soon enough to leave time for the
 * others. Items without a sum rank last. Uses as many threads as the context allows, but is itself
 * not thread-safe.
 */
final class Trial {

  private static final int CUT = 10;
  private static final int MAX_CASES = 5_000;
  private static final int MIN_CASES = 500;
  private static final long MAX_ADDITIONS = 100_000_000;

  /** After so many cases each, it is asked whether going on makes sense. */
  private static final int HEAT = 250;

  /** Standard errors by which a scorer must be behind to be given up. */
  private static final double HOPELESS = 2.5;

  /** Standard errors by which a scorer must be better: else many tries would find but luck. */
  private static final double NOTICEABLY = 1;

  /** Of the cases that the first scorer was tried on, about so many are needed for another one. */
  private static final double USUAL_SHARE = 0.4;

  private final FitContext context;
  private final int items;
  private final ValidationSet validation;
  private final int[] cases;
  private final Queue<Tally> tallies = new ConcurrentLinkedQueue<>();
  private double[] best = {};

  /** The context's seed draws the sample, which is empty without validation cases. */
  Trial(FitContext context, int items) {
    this.context = context;
    this.items = items;
    this.validation =
        context.findValidation().orElse(new ValidationSet(List.of(), List.of(), false));
    List<Integer> usable = new ArrayList<>();
    for (int i = 0; i < validation.size(); i++) {
      if (validation.histories().get(i).length() > 0) {
        usable.add(i);
      }
    }
    Collections.shuffle(usable, new Random(context.seed()));
    this.cases = usable.stream().limit(MAX_CASES).mapToInt(Integer::intValue).toArray();
  }

  /** Whether there is anything to compare by. */
  boolean isEmpty() {
    return cases.length == 0;
  }

  /** Of the best one yet; 0 without cases. */
  double mean() {
    return Arrays.stream(best).average().orElse(0);
  }

  /**
   * Sets whom the others are compared with, and by how many cases. Returns its mean.
   *
   * @param others how many others there will be, about
   */
  double begin(HistoryScorer scorer, int others) {
    long time = (long) (context.remaining().toNanos() / (1 + USUAL_SHARE * others));
    long end = System.nanoTime() + time;
    double[] values = new double[cases.length];
    long before = additions();
    int done = 0;
    while (done < cases.length
        && (done < MIN_CASES
            || (additions() - before < MAX_ADDITIONS && System.nanoTime() < end))) {
      done = fill(scorer, values, done);
    }
    best = Arrays.copyOf(values, done);
    return mean();
  }

  private long additions() {
    return tallies.stream().mapToLong(Tally::additions).sum();
  }

  /**
   * Whether the scorer is noticeably better than the best one yet, which it then is itself. One
   * that is clearly behind after a part of the cases is not tried on all.
   */
  boolean isBetter(HistoryScorer scorer) {
    double[] values = new double[best.length];
    double sum = 0;
    double squares = 0;
    int done = 0;
    while (done < values.length) {
      int from = done;
      done = fill(scorer, values, from);
      for (int k = from; k < done; k++) {
        double gain = values[k] - best[k];
        sum += gain;
        squares += gain * gain;
      }
      if (sum + HOPELESS * Math.sqrt(squares) < 0) {
        return false;
      }
    }
    double variance = Math.max(0, squares - sum * sum / Math.max(1, done));
    boolean better = sum > 0 && sum >= NOTICEABLY * Math.sqrt(variance);
    if (better) {
      best = values;
    }
    return better;
  }

  /** Fills in the next values; returns where the ones after them begin. */
  private int fill(HistoryScorer scorer, double[] values, int from) {
    int to = Math.min(values.length, from + HEAT);
    Parallel.run(
        context,
        to - from,
        (first, last) -> {
          Tally free = tallies.poll();
          Tally tally = free == null ? Tally.of(items) : free;
          for (int k = from + first; k < from + last; k++) {
            values[k] = ndcg(scorer, cases[k], tally);
          }
          tallies.add(tally);
        });
    return to;
  }

  private double ndcg(HistoryScorer scorer, int index, Tally tally) {
    UserHistory history = validation.histories().get(index);
    scorer.score(history, tally);
    if (!validation.repeatsCount()) {
      for (int item : history.items()) {
        tally.scale(item, 0);
      }
    }
    int[] targets = validation.targets().get(index);
    double gain = 0;
    double ideal = 0;
    for (int t = 0; t < targets.length; t++) {
      gain += discount(rank(targets[t], tally));
      ideal += discount(t + 1);
    }
    tally.clear();
    return ideal == 0 ? 0 : gain / ideal;
  }

  private static double rank(int target, Tally tally) {
    float score = tally.sum(target);
    if (score <= 0) {
      return Double.POSITIVE_INFINITY;
    }
    int higher = 0;
    int equal = 0;
    for (int k = 0; k < tally.count(); k++) {
      float other = tally.sum(tally.item(k));
      if (other > score) {
        higher++;
      } else if (other == score) {
        equal++;
      }
    }
    return higher + (equal + 1) / 2.0;
  }

  private static double discount(double rank) {
    return rank > CUT ? 0 : Math.log(2) / Math.log(rank + 1);
  }
}
