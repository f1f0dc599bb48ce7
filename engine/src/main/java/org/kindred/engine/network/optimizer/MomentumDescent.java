package org.kindred.engine.network.optimizer;

import java.util.List;
import org.kindred.engine.network.graph.GraphBuilder;
import org.kindred.engine.network.graph.Variable;
import org.kindred.engine.network.graph.Variables;
import org.tensorflow.Operation;
import org.tensorflow.Output;

/**
 * Stochastic gradient descent with momentum: a ← momentum·a + g; θ ← θ - rate·a.
 *
 * @see "Sutskever et al. 2013, On the importance of initialization and momentum, equations 1 and 2"
 */
public final class MomentumDescent implements Optimizer {

  private final GraphBuilder graph;
  private final Variables variables;
  private final Output<?> rate;
  private final float momentum;

  /** With the learning rate [] of each step, and a momentum in [0, 1). */
  public MomentumDescent(Variables variables, Output<?> rate, float momentum) {
    this.variables = variables;
    this.graph = variables.maths().graph();
    this.rate = rate;
    this.momentum = momentum;
  }

  @Override
  public Operation update(Variable variable, Output<?> gradient) {
    Variable velocity = variables.zerosLike(variable.name() + "/velocity", variable);
    return graph.operation(
        "ResourceApplyMomentum",
        List.of(variable.handle(), velocity.handle(), rate, gradient, graph.constant(momentum)));
  }

  @Override
  public Operation finish() {
    return graph.operation("NoOp", List.of());
  }
}
