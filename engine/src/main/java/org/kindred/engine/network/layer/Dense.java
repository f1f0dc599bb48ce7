package org.kindred.engine.network.layer;

import org.kindred.engine.network.graph.Maths;
import org.kindred.engine.network.graph.Variable;
import org.kindred.engine.network.graph.Variables;
import org.tensorflow.Output;

/**
 * x·W + b: [rows, inputs] → [rows, outputs]. W starts normally distributed with variance 2 /
 * (inputs + outputs), b as zeros.
 *
 * @see "Glorot, Bengio 2010, Understanding the difficulty of training deep feedforward networks"
 */
public final class Dense {

  private final Maths maths;
  private final Variable weights;
  private final Variable bias;

  public Dense(Variables variables, String name, int inputs, int outputs) {
    this.maths = variables.maths();
    double deviation = Math.sqrt(2.0 / (inputs + outputs));
    this.weights = variables.normal(name + "/weights", deviation, inputs, outputs);
    this.bias = variables.filled(name + "/bias", 0, outputs);
  }

  /** [rows, inputs] → [rows, outputs]. */
  public Output<?> apply(Output<?> x) {
    return maths.addBias(maths.matMul(x, weights.value()), bias.value());
  }

  /** [inputs, outputs]: W. */
  public Output<?> weights() {
    return weights.value();
  }
}
