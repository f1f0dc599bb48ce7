package org.kindred.engine.training;

import it.unimi.dsi.fastutil.ints.IntLinkedOpenHashSet;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.kindred.engine.blend.Blend;
import org.kindred.engine.blend.BlendCase;
import org.kindred.engine.blend.LinkNumbers;
import org.kindred.engine.blend.LinkSums;
import org.kindred.engine.blend.Ranks;
import org.kindred.engine.blend.TopItems;
import org.kindred.engine.data.UserHistory;

/**
 * Lets all candidates score the validation cases, batch by batch, until all are done or the time
 * for it is over; several candidates at once, if there are threads. Keeps each candidate's NDCG and
 * hits, and what a blend is learned from.
 */
final class CandidateScoring {

  /** Of what is left when those that take long to fit are fitted again. */
  private static final double SHARE_OF_TIME = 0.5;

  private static final int MIN_CASES = 500;
  private static final int MAX_BATCH = 64;

  /** So many numbers are held at once. */
  private static final int MAX_NUMBERS = 12_000_000;

  /** For each fold. */
  private static final int MAX_BLEND_NUMBERS = 12_000_000;

  /** What takes longer for one history, at its quickest, keeps a page waiting. */
  private static final Duration SLOWEST = Duration.ofMillis(20);

  /** Before, what is slow may just not be compiled yet. */
  private static final int MIN_BATCHES = 4;

  private final SelectionContext context;
  private final List<FittedCandidate> candidates;
  private final boolean slowTwice;
  private final LinkNumbers links;
  private final List<BlendCase> cases = new ArrayList<>();
  private final List<List<double[]>> ranks = new ArrayList<>();
  private final long[] nanos;
  private final long[] quickest;
  private final float[][][] scores;
  private final int[][][] fronts;
  private final ExecutorService threads;
  private int done;
  private int batches;
  private long numbersKept;
  private long maxNumbersKept;

  /**
   * @param slowTwice whether time must be left to fit again what took long
   * @param links which of them the cases tell
   */
  CandidateScoring(
      SelectionContext context,
      List<FittedCandidate> candidates,
      int items,
      boolean slowTwice,
      LinkNumbers links) {
    this.context = context;
    this.slowTwice = slowTwice;
    this.links = links;
    this.candidates = candidates;
    this.nanos = new long[candidates.size()];
    this.quickest = new long[candidates.size()];
    Arrays.fill(quickest, Long.MAX_VALUE);
    int batch = MAX_NUMBERS / Math.max(1, candidates.size() * items);
    this.scores = new float[candidates.size()][Math.max(1, Math.min(MAX_BATCH, batch))][items];
    this.fronts = new int[candidates.size()][scores[0].length][];
    this.threads =
        Executors.newFixedThreadPool(Math.min(context.options().threads(), candidates.size()));
    candidates.forEach(candidate -> ranks.add(new ArrayList<>()));
  }

  /** Once. */
  void score(List<Fold> folds) {
    try {
      scoreAll(folds);
    } finally {
      threads.shutdownNow();
    }
  }

  /** The folds take turns, so that any part of the cases is of all of them. */
  private void scoreAll(List<Fold> folds) {
    maxNumbersKept = (long) MAX_BLEND_NUMBERS * folds.size();
    int all = folds.stream().mapToInt(fold -> fold.validation().size()).sum();
    long end = System.nanoTime() + (long) (SHARE_OF_TIME * spare().toNanos());
    int batch = scores[0].length;
    int most = folds.stream().mapToInt(fold -> fold.validation().size()).max().orElse(0);
    for (int from = 0; from < most; from += batch) {
      for (int f = 0; f < folds.size(); f++) {
        ValidationSet validation = folds.get(f).validation();
        if (from >= validation.size()) {
          continue;
        }
        if (done >= MIN_CASES && System.nanoTime() > end) {
          return;
        }
        scoreBatch(f, validation, from, Math.min(validation.size(), from + batch));
        context.progress(
            TrainingProgress.Stage.VALIDATING, "", (double) done / all, "%d cases".formatted(done));
      }
    }
  }

  private Duration spare() {
    Duration spare = context.remaining();
    for (FittedCandidate candidate : candidates) {
      if (slowTwice && candidate.trainer().timeWeight() > 0) {
        spare = spare.minus(candidate.fitTime().dividedBy(candidate.folds()));
      }
    }
    return spare.isNegative() ? Duration.ZERO : spare;
  }

  private void scoreBatch(int fold, ValidationSet validation, int from, int to) {
    List<Future<?>> running = new ArrayList<>();
    for (int c = 0; c < candidates.size(); c++) {
      int candidate = c;
      running.add(threads.submit(() -> scoreBatch(candidate, fold, validation, from, to)));
    }
    Parallel.await(running);
    batches++;
    for (int b = 0; b < to - from; b++) {
      if (numbersKept < maxNumbersKept) {
        UserHistory history = validation.histories().get(from + b);
        cases.add(blendCase(history, validation.targets().get(from + b), b));
      }
      done++;
    }
  }

  /** Touches nothing but what is kept of this one candidate. */
  private void scoreBatch(int candidate, int fold, ValidationSet validation, int from, int to) {
    List<UserHistory> histories = validation.histories().subList(from, to);
    float[][] rows = scores[candidate];
    long begin = System.nanoTime();
    candidates.get(candidate).model(fold).score(histories, part(rows, to - from));
    long took = System.nanoTime() - begin;
    nanos[candidate] += took;
    quickest[candidate] = Math.min(quickest[candidate], took / (to - from));
    for (int b = 0; b < to - from; b++) {
      if (!validation.repeatsCount()) {
        hide(histories.get(b), rows[b]);
      }
      ranks.get(candidate).add(ranks(rows[b], validation.targets().get(from + b)));
      fronts[candidate][b] = TopItems.of(rows[b], Blend.LIST, 0);
    }
  }

  private static float[][] part(float[][] rows, int count) {
    return count == rows.length ? rows : Arrays.copyOf(rows, count);
  }

  private static void hide(UserHistory history, float[] row) {
    for (int item : history.items()) {
      row[item] = Float.NEGATIVE_INFINITY;
    }
  }

  private static double[] ranks(float[] row, int[] targets) {
    double[] ranks = new double[targets.length];
    for (int t = 0; t < targets.length; t++) {
      ranks[t] = Ranks.of(row[targets[t]], row);
    }
    return ranks;
  }

  private BlendCase blendCase(UserHistory history, int[] targets, int row) {
    IntLinkedOpenHashSet union = new IntLinkedOpenHashSet();
    for (int[][] candidate : fronts) {
      for (int item : candidate[row]) {
        union.add(item);
      }
    }
    LinkSums sums = links.sums(history);
    for (int item : sums.front(Blend.LIST)) {
      union.add(item);
    }
    int right = 0;
    for (int target : targets) {
      if (union.contains(target)) {
        union.addAndMoveToFirst(target);
        right++;
      }
    }
    int[] items = union.toIntArray();
    float[] kept = new float[items.length * scores.length];
    int next = 0;
    for (int item : items) {
      for (float[][] candidate : scores) {
        kept[next++] = candidate[row][item];
      }
    }
    numbersKept += kept.length;
    return BlendCase.of(sums, right, targets.length - right, items, kept);
  }

  /** In the order in which they were scored. */
  List<BlendCase> cases() {
    return cases;
  }

  /** What the cases tell of links. */
  LinkNumbers links() {
    return links;
  }

  /** How many cases were scored. */
  int done() {
    return done;
  }

  /** NDCG@10 of the first {@code count} cases. */
  double[] ndcg(int candidate, int count) {
    return ranks.get(candidate).stream().limit(count).mapToDouble(Ranks::ndcg).toArray();
  }

  /** HR@10 of all cases. */
  double[] hits(int candidate) {
    return ranks.get(candidate).stream().mapToDouble(Ranks::hit).toArray();
  }

  /** Indices of the candidates that are quick enough to serve. */
  int[] servable() {
    return servable(quickest, batches);
  }

  /**
   * Indices of what is quick enough, ascending; all, if nothing is or too little was measured.
   * Judged by the quickest batch, which a busy machine disturbs least.
   *
   * @param quickest long [candidates], nanoseconds for one history
   */
  static int[] servable(long[] quickest, int batches) {
    int[] all = IntStream.range(0, quickest.length).toArray();
    int[] quick = Arrays.stream(all).filter(c -> quickest[c] <= SLOWEST.toNanos()).toArray();
    return batches < MIN_BATCHES || quick.length == 0 ? all : quick;
  }

  /** For one history, on average. */
  Duration scoreTime(int candidate) {
    return Duration.ofNanos(done == 0 ? 0 : nanos[candidate] / done);
  }
}
