package org.kindred.engine.baseline;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.kindred.engine.training.FitContext;
import org.kindred.engine.training.TrainingProgress;

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

  double[] defaults() {
    return defaults.stream().mapToDouble(Double::doubleValue).toArray();
  }

  /** The best values found until the time is over; the defaults if none are better. */
  double[] search(ToDoubleFunction<double[]> quality, FitContext context) {
    double[] best = defaults();
    double highest = quality.applyAsDouble(best);
    for (int round = 0; round < ROUNDS; round++) {
      double before = highest;
      for (int parameter = 0; parameter < best.length; parameter++) {
        for (double value : options.get(parameter)) {
          context.checkCancelled();
          if (value == best[parameter] || context.remaining().isZero()) {
            continue;
          }
          double[] tried = best.clone();
          tried[parameter] = value;
          double reached = quality.applyAsDouble(tried);
          if (reached > highest) {
            highest = reached;
            best = tried;
          }
        }
      }
      if (highest == before) {
        break;
      }
    }
    return best;
  }

  /**
   * What the fit before the validation events found; else what a search finds, if there are
   * validation cases; else the defaults.
   */
  double[] choose(String candidate, FitContext context, ToDoubleFunction<double[]> quality) {
    if (context.previous() instanceof Tuned tuned) {
      return tuned.parameters();
    }
    if (context.findValidation().isEmpty()) {
      return defaults();
    }
    double[] chosen = search(quality, context);
    context
        .monitor()
        .progressed(
            TrainingProgress.of(
                TrainingProgress.Stage.FITTING, candidate, 1, "chosen: " + text(chosen)));
    return chosen;
  }

  private String text(double[] values) {
    return IntStream.range(0, values.length)
        .mapToObj(k -> names.get(k) + " " + values[k])
        .collect(Collectors.joining(", "));
  }
}
