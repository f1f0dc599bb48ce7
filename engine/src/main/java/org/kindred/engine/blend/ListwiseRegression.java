package org.kindred.engine.blend;

import java.util.Arrays;
import java.util.List;

/**
 * Finds the weights under which the right items of the cases are likeliest, if an item's
 * probability is the softmax of its weighted numbers over the rows of its case. Convex; by Newton's
 * method.
 *
 * @see "Cao, Qin, Liu, Tsai, Li 2007, Learning to rank: from pairwise approach to listwise
 *     approach"
 */
final class ListwiseRegression {

  private static final int MAX_ITERATIONS = 12;
  private static final int MAX_HALVINGS = 6;
  private static final double ENOUGH = 1e-5;

  private final List<BlendCase> cases;
  private final Carriers carriers;
  private final double[] prior;
  private final double strength;
  private final int size;
  private final double[] gradient;
  private final double[][] curvature;
  private float[] numbers = new float[0];
  private double[] probabilities = new double[0];

  /**
   * @param prior double [numbers], where the weights stay without cases
   * @param strength how many cases, about, the prior outweighs
   */
  ListwiseRegression(List<BlendCase> cases, Carriers carriers, double[] prior, double strength) {
    this.cases = cases.stream().filter(each -> each.rightItems() > 0).toList();
    this.carriers = carriers;
    this.prior = prior;
    this.strength = strength;
    this.size = carriers.numbers();
    this.gradient = new double[size];
    this.curvature = new double[size][size];
  }

  /** Starts from the weights given and returns better ones. */
  double[] solve(double[] start) {
    double[] weights = start.clone();
    double value = value(weights);
    for (int iteration = 0; iteration < MAX_ITERATIONS; iteration++) {
      derive(weights);
      double[] step = Cholesky.solve(curvature, gradient);
      double[] next = moved(weights, step, 1);
      double better = value(next);
      for (int halving = 1; better < value && halving <= MAX_HALVINGS; halving++) {
        next = moved(weights, step, Math.pow(0.5, halving));
        better = value(next);
      }
      if (better <= value) {
        return weights;
      }
      weights = next;
      boolean done = better - value < ENOUGH * cases.size();
      value = better;
      if (done) {
        return weights;
      }
    }
    return weights;
  }

  private static double[] moved(double[] weights, double[] step, double factor) {
    double[] next = weights.clone();
    for (int f = 0; f < next.length; f++) {
      next[f] += factor * step[f];
    }
    return next;
  }

  /** The logarithm of the likelihood, less what the distance from the prior costs. */
  private double value(double[] weights) {
    double sum = 0;
    for (BlendCase each : cases) {
      double normaliser = predict(each, weights);
      for (int t = 0; t < each.rightItems(); t++) {
        sum += (Math.log(probabilities[t]) - Math.log(normaliser)) / each.rightItems();
      }
    }
    for (int f = 0; f < size; f++) {
      sum -= strength * square(weights[f] - prior[f]) / 2;
    }
    return sum;
  }

  /** Fills gradient and negative curvature at the weights. */
  private void derive(double[] weights) {
    for (int f = 0; f < size; f++) {
      gradient[f] = -strength * (weights[f] - prior[f]);
      Arrays.fill(curvature[f], 0);
      curvature[f][f] = strength;
    }
    double[] mean = new double[size];
    for (BlendCase each : cases) {
      add(each, predict(each, weights), mean);
    }
  }

  private void add(BlendCase each, double normaliser, double[] mean) {
    Arrays.fill(mean, 0);
    for (int row = 0; row < each.rows(); row++) {
      double probability = probabilities[row] / normaliser;
      int from = row * size;
      for (int f = 0; f < size; f++) {
        double weighted = probability * numbers[from + f];
        if (weighted != 0) {
          mean[f] += weighted;
          addTo(curvature[f], weighted, from, f);
        }
      }
    }
    for (int f = 0; f < size; f++) {
      gradient[f] -= mean[f];
      for (int t = 0; t < each.rightItems(); t++) {
        gradient[f] += numbers[t * size + f] / each.rightItems();
      }
      for (int g = 0; g <= f; g++) {
        curvature[f][g] -= mean[f] * mean[g];
      }
    }
  }

  private void addTo(double[] row, double weighted, int from, int last) {
    for (int g = 0; g <= last; g++) {
      row[g] += weighted * numbers[from + g];
    }
  }

  /** Leaves unnormalised probabilities of the rows; returns their sum. */
  private double predict(BlendCase each, double[] weights) {
    int rows = each.rows();
    if (numbers.length < rows * size) {
      numbers = new float[rows * size];
    }
    if (probabilities.length < rows) {
      probabilities = new double[rows];
    }
    carriers.describe(each, numbers);
    double max = Double.NEGATIVE_INFINITY;
    for (int row = 0; row < rows; row++) {
      double logit = 0;
      for (int f = 0; f < size; f++) {
        logit += weights[f] * numbers[row * size + f];
      }
      probabilities[row] = logit;
      max = Math.max(max, logit);
    }
    double sum = 0;
    for (int row = 0; row < rows; row++) {
      probabilities[row] = Math.max(1e-300, Math.exp(probabilities[row] - max));
      sum += probabilities[row];
    }
    return sum;
  }

  private static double square(double x) {
    return x * x;
  }
}
