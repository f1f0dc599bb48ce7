package org.kindred.engine.network.ranking;

import java.util.List;

/**
 * The shape of a ranking network and how it learns.
 *
 * @param inputs features of user and item together
 * @param hidden sizes of the hidden layers; none makes it a logistic regression
 * @param outputs items that are judged at once
 * @param activation of the hidden layers
 * @param loss what is minimised
 * @param descent how
 */
public record RankingSizes(
    int inputs,
    List<Integer> hidden,
    int outputs,
    Activation activation,
    LossKind loss,
    Descent descent) {

  /** What a hidden layer does to its sums. */
  public enum Activation {
    RELU,
    SIGMOID
  }

  /** Between the outputs and the labels. */
  public enum LossKind {
    CROSS_ENTROPY,
    MEAN_SQUARED_ERROR
  }

  /** How gradients become updates. */
  public enum Descent {
    MOMENTUM,
    ADAM
  }

  public RankingSizes {
    hidden = List.copyOf(hidden);
  }

  /** ReLU, cross-entropy and Adam. */
  public static RankingSizes of(int inputs, List<Integer> hidden, int outputs) {
    return new RankingSizes(
        inputs, hidden, outputs, Activation.RELU, LossKind.CROSS_ENTROPY, Descent.ADAM);
  }

  public RankingSizes with(LossKind otherLoss, Descent otherDescent) {
    return new RankingSizes(inputs, hidden, outputs, activation, otherLoss, otherDescent);
  }
}
