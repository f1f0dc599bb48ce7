package org.kindred.engine.network.optimizer;

import java.util.List;
import org.kindred.engine.network.graph.Attribute;
import org.kindred.engine.network.graph.GraphBuilder;
import org.kindred.engine.network.graph.Maths;
import org.kindred.engine.network.graph.Variable;
import org.kindred.engine.network.graph.Variables;
import org.tensorflow.Operation;
import org.tensorflow.Output;
import org.tensorflow.proto.DataType;

/**
 * m ← β₁m + (1-β₁)g; v ← β₂v + (1-β₂)g²; θ ← θ - rate·√(1-β₂ᵗ)/(1-β₁ᵗ)·m/(√v + ε).
 *
 * @see "Kingma, Ba 2015, Adam: a method for stochastic optimization, algorithm 1 and section 2"
 */
public final class Adam implements Optimizer {

  static final float BETA_1 = 0.9f;
  static final float BETA_2 = 0.98f;
  static final float EPSILON = 1e-8f;

  private final GraphBuilder graph;
  private final Maths maths;
  private final Variables variables;
  private final Output<?> rate;
  private final Variable steps;
  private final Output<?> step;
  private final Output<?> power1;
  private final Output<?> power2;

  /** With the learning rate [] of each step. */
  public Adam(Variables variables, Output<?> rate) {
    this.variables = variables;
    this.maths = variables.maths();
    this.graph = maths.graph();
    this.rate = rate;
    this.steps = variables.filled("adam/steps", 0);
    this.step = maths.add(steps.value(), graph.constant(1f));
    this.power1 = graph.binary("Pow", graph.constant(BETA_1), step);
    this.power2 = graph.binary("Pow", graph.constant(BETA_2), step);
  }

  @Override
  public Operation update(Variable variable, Output<?> gradient) {
    Variable mean = variables.zerosLike(variable.name() + "/adam_mean", variable);
    Variable square = variables.zerosLike(variable.name() + "/adam_square", variable);
    return graph.operation(
        "ResourceApplyAdam",
        List.of(
            variable.handle(),
            mean.handle(),
            square.handle(),
            power1,
            power2,
            rate,
            graph.constant(BETA_1),
            graph.constant(BETA_2),
            graph.constant(EPSILON),
            gradient),
        Attribute.of("T", DataType.DT_FLOAT));
  }

  /** rate·√(1-β₂ᵗ)/(1-β₁ᵗ): []. */
  Output<?> correctedRate() {
    Output<?> one = graph.constant(1f);
    Output<?> root = graph.unary("Sqrt", maths.subtract(one, power2));
    return maths.divide(maths.multiply(rate, root), maths.subtract(one, power1));
  }

  @Override
  public Operation finish() {
    return variables.assign(steps, step);
  }
}
