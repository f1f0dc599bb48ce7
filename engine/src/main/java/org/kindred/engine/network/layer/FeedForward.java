package org.kindred.engine.network.layer;

import org.kindred.engine.network.graph.Maths;
import org.kindred.engine.network.graph.Variables;
import org.tensorflow.Output;

/**
 * relu(x·W₁ + b₁)·W₂ + b₂ on each row: [rows, size] → [rows, size].
 *
 * @see "Vaswani et al. 2017, Attention is all you need, equation 2"
 */
public final class FeedForward {

  private final Maths maths;
  private final Dense inner;
  private final Dense outer;

  public FeedForward(Variables variables, String name, int size, int hidden) {
    this.maths = variables.maths();
    this.inner = new Dense(variables, name + "/inner", size, hidden);
    this.outer = new Dense(variables, name + "/outer", hidden, size);
  }

  /** [rows, size] → [rows, size]. */
  public Output<?> apply(Output<?> x, Dropout dropout) {
    return outer.apply(dropout.apply(maths.relu(inner.apply(x))));
  }
}
