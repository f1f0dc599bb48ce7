package org.kindred.engine.training;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.kindred.engine.blend.Blend;
import org.kindred.engine.blend.BlendLearner;
import org.kindred.engine.blend.Interval;

/**
 * Chooses by the validation cases: the blend unless it is surely no better than the best candidate
 * or worse by more than a standard error; else the cheapest of those candidates that are about as
 * good as the best. What is known of the blend is a little too bad, since it was judged with
 * weights learned on half of the cases, and what is known of the best of several is too good, since
 * these cases chose it and its parameters.
 */
final class Choosing {

  private static final int MIN_BLEND_CASES = 20;

  private final SelectionContext context;
  private final List<FittedCandidate> candidates;
  private final CandidateScoring scoring;
  private final int[] servable;
  private final long seed;

  Choosing(SelectionContext context, List<FittedCandidate> candidates, CandidateScoring scoring) {
    this.context = context;
    this.candidates = candidates;
    this.scoring = scoring;
    this.servable = scoring.servable();
    this.seed = context.options().seed();
  }

  Choice choose() {
    context.progress(TrainingProgress.Stage.BLENDING, "", 0, "");
    BlendLearner.Outcome learned = learn();
    int single = bestSingle();
    List<CandidateReport> reports = reports(learned);
    Choice choice =
        learned == null
            ? single(single, reports, "it alone was to be judged")
            : compared(learned, single, reports);
    context.progress(TrainingProgress.Stage.BLENDING, "", 1, choice.reason());
    return choice;
  }

  private BlendLearner.@Nullable Outcome learn() {
    if (!context.options().blend()
        || servable.length < 2
        || scoring.cases().size() < MIN_BLEND_CASES) {
      return null;
    }
    List<String> names = candidates.stream().map(FittedCandidate::name).toList();
    return new BlendLearner(
            names, servable, scoring.cases(), scoring.links(), context::checkCancelled)
        .learn();
  }

  private Choice compared(BlendLearner.Outcome learned, int single, List<CandidateReport> reports) {
    if (learned.blend().candidates().size() < 2 && !scoring.links().known()) {
      return single(single, reports, "no other candidate adds anything measurable to it");
    }
    double[] alone = scoring.ndcg(single, scoring.cases().size());
    Interval gain = Interval.ofDifference(learned.ndcg(), alone, seed);
    String difference =
        "NDCG@10 %s against %s of %s alone, difference %s [%s, %s]"
            .formatted(
                number(Interval.mean(learned.ndcg())),
                number(Interval.mean(alone)),
                candidates.get(single).name(),
                number(gain.mean()),
                number(gain.low()),
                number(gain.high()));
    if (isClearlyWorse(learned.ndcg(), alone) || gain.high() <= 0) {
      return single(single, reports, "the blend is not better: " + difference);
    }
    String reason = gain.mean() > 0 ? "the blend is better: " : "the blend is about as good: ";
    return new Choice(Choice.BLEND, learned.blend(), reason + difference, reports);
  }

  private Choice single(int index, List<CandidateReport> reports, String reason) {
    String name = candidates.get(index).name();
    return new Choice(name, Blend.only(name), reason, withShare(reports, name));
  }

  /** Whoever serves alone carries all. */
  private static List<CandidateReport> withShare(List<CandidateReport> reports, String name) {
    return reports.stream()
        .map(report -> report.withShare(report.name().equals(name) ? 1 : 0))
        .toList();
  }

  /** The cheapest of those whose distance to the best is within one standard error. */
  private int bestSingle() {
    int best = servable[0];
    for (int c : servable) {
      best = mean(c) > mean(best) ? c : best;
    }
    int cheapest = best;
    double[] ofBest = scoring.ndcg(best, scoring.done());
    for (int c : servable) {
      if (cost(c) < cost(cheapest) && !isClearlyWorse(scoring.ndcg(c, scoring.done()), ofBest)) {
        cheapest = c;
      }
    }
    return cheapest;
  }

  /** By more than one standard error of the difference, case by case. */
  private static boolean isClearlyWorse(double[] values, double[] best) {
    double sum = 0;
    double squares = 0;
    for (int i = 0; i < best.length; i++) {
      double difference = best[i] - values[i];
      sum += difference;
      squares += difference * difference;
    }
    double mean = sum / best.length;
    double variance = squares / best.length - mean * mean;
    return mean > Math.sqrt(Math.max(0, variance) / best.length);
  }

  private double mean(int candidate) {
    return Interval.mean(scoring.ndcg(candidate, scoring.done()));
  }

  private long cost(int candidate) {
    return candidates.get(candidate).fitTime().toNanos();
  }

  private List<CandidateReport> reports(BlendLearner.@Nullable Outcome learned) {
    List<CandidateReport> reports = new ArrayList<>();
    for (int c = 0; c < candidates.size(); c++) {
      double share = learned == null ? 0 : learned.shares()[c];
      reports.add(
          new CandidateReport(
              candidates.get(c).name(),
              estimate(scoring.ndcg(c, scoring.done())),
              estimate(scoring.hits(c)),
              share,
              candidates.get(c).fitTime(),
              scoring.scoreTime(c),
              note(c, learned != null && !carries(learned, c))));
    }
    if (learned != null) {
      reports.add(blendReport(learned));
    }
    reports.sort(
        Comparator.comparingDouble((CandidateReport report) -> report.ndcgAt10().mean())
            .reversed());
    return List.copyOf(reports);
  }

  private boolean carries(BlendLearner.Outcome learned, int candidate) {
    return learned.blend().candidates().contains(candidates.get(candidate).name());
  }

  private String note(int candidate, boolean idle) {
    if (Arrays.stream(servable).noneMatch(c -> c == candidate)) {
      return "too slow to serve";
    }
    return idle ? "adds nothing measurable to the blend" : "";
  }

  private CandidateReport blendReport(BlendLearner.Outcome learned) {
    Duration scoreTime = Duration.ZERO;
    for (int c = 0; c < candidates.size(); c++) {
      if (carries(learned, c)) {
        scoreTime = scoreTime.plus(scoring.scoreTime(c));
      }
    }
    return new CandidateReport(
        Choice.BLEND,
        estimate(learned.ndcg()),
        estimate(learned.hits()),
        1,
        Duration.ZERO,
        scoreTime,
        "of " + String.join(", ", learned.blend().candidates()));
  }

  private Estimate estimate(double[] values) {
    Interval interval = Interval.of(values, seed);
    return new Estimate(interval.mean(), interval.low(), interval.high());
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.4f", value);
  }
}
