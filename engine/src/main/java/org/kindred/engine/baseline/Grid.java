package org.kindred.engine.baseline;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.kindred.engine.data.TrainingSet;
import org.kindred.engine.training.FitContext;
import org.kindred.engine.training.TrainingProgress;
import org.kindred.engine.training.ValidationSet;

/**
 * The values that each parameter may take, and where the search begins. Values are tried one
 * parameter at a time, from the best found yet, in two rounds. Built by calls of {@link #with}.
 */
final class Grid {

  private static final int ROUNDS = 2;

  private final List<String> names = new ArrayList<>();
  private final List<double[]> options = new ArrayList<>();
  private final List<Double> defaults = new ArrayList<>();

  /** Adds a parameter; the name is for people. */
  Grid with(String name, double byDefault, double... values) {
    names.add(name);
    defaults.add(byDefault);
    options.add(values);
    return this;
  }

  /**
   * Adds how much it counts that an item comes again after itself: nothing, unless what one had
   * before is asked for.
   */
  Grid withRepeats(FitContext context) {
    boolean asked = context.findValidation().map(ValidationSet::repeatsCount).orElse(false);
    return asked ? with("repeats", 1, 0, 0.3, 1, 3, 6) : with("repeats", 0);
  }

  /** Adds how much it counts that an item is of a kind that the user likes; see {@link Tastes}. */
  Grid withTaste(TrainingSet set) {
    return set.catalog().hasFeatures() ? with("taste", 0.5, 0, 0.5, 0.9, 0.98) : with("taste", 0);
  }

  private double[] defaults() {
    return defaults.stream().mapToDouble(Double::doubleValue).toArray();
  }

  /**
   * What the fit before the validation events found; else what a search finds, if there are
   * validation cases; else the defaults. A search ends when the time is over.
   */
  double[] choose(
      String candidate, FitContext context, Trial trial, Function<double[], HistoryScorer> maker) {
    if (context.previous() instanceof Tuned tuned) {
      return tuned.parameters();
    }
    double[] chosen = defaults();
    if (trial.isEmpty()) {
      return chosen;
    }
    double before = trial.begin(maker.apply(chosen), tries());
    for (int round = 0; round < ROUNDS; round++) {
      double[] better = improve(chosen, context, trial, maker);
      if (Arrays.equals(better, chosen)) {
        break;
      }
      chosen = better;
    }
    String message =
        "NDCG@10 from %.4f to %.4f by %s".formatted(before, trial.mean(), text(chosen));
    context
        .monitor()
        .progressed(TrainingProgress.of(TrainingProgress.Stage.FITTING, candidate, 1, message));
    return chosen;
  }

  /** In one round. */
  private int tries() {
    return options.stream().mapToInt(values -> Math.max(0, values.length - 1)).sum();
  }

  private double[] improve(
      double[] from, FitContext context, Trial trial, Function<double[], HistoryScorer> maker) {
    double[] best = from;
    for (int parameter = 0; parameter < from.length; parameter++) {
      for (double value : options.get(parameter)) {
        context.checkCancelled();
        if (value != best[parameter] && !context.remaining().isZero()) {
          double[] tried = best.clone();
          tried[parameter] = value;
          best = trial.isBetter(maker.apply(tried)) ? tried : best;
        }
      }
    }
    return best;
  }

  private String text(double[] values) {
    return IntStream.range(0, values.length)
        .mapToObj(k -> names.get(k) + " " + values[k])
        .collect(Collectors.joining(", "));
  }
}
