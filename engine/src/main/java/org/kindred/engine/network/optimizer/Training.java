package org.kindred.engine.network.optimizer;

import java.util.ArrayList;
import java.util.List;
import org.kindred.engine.network.graph.GraphBuilder;
import org.kindred.engine.network.graph.Variable;
import org.kindred.engine.network.loss.Loss;
import org.tensorflow.Operation;
import org.tensorflow.Output;

/** One step of training for models whose parameters are all updated whole. */
public final class Training {

  private Training() {}

  /**
   * Adds gradients and updates.
   *
   * @return the value of the loss before the step [], available once the step is done
   */
  public static Output<?> step(
      GraphBuilder graph, Loss loss, List<Variable> parameters, Optimizer optimizer) {
    List<Output<?>> points = new ArrayList<>();
    parameters.forEach(parameter -> points.add(parameter.value()));
    List<Output<?>> gradients = graph.gradients(loss.start(), loss.derivative(), points);
    List<Operation> known = new ArrayList<>();
    gradients.forEach(gradient -> known.add(gradient.op()));
    List<Operation> updates = new ArrayList<>();
    graph.after(
        known,
        () -> {
          for (int i = 0; i < parameters.size(); i++) {
            updates.add(optimizer.update(parameters.get(i), gradients.get(i)));
          }
        });
    graph.after(updates, () -> updates.add(optimizer.finish()));
    return graph.after(updates, loss.value());
  }
}
