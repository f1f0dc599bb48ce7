package org.kindred.engine.network.optimizer;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.kindred.engine.network.graph.GraphBuilder;
import org.kindred.engine.network.graph.Maths;
import org.kindred.engine.network.graph.SavedModelWriter;
import org.kindred.engine.network.graph.Variable;
import org.kindred.engine.network.graph.Variables;
import org.tensorflow.Operation;
import org.tensorflow.Output;
import org.tensorflow.proto.DataType;

/**
 * A moving average of each parameter, which wavers less than the parameter does: a ← a + share·(θ -
 * a).
 *
 * @see "Polyak, Juditsky 1992, Acceleration of stochastic approximation by averaging"
 */
public final class WeightAverages {

  private final GraphBuilder graph;
  private final Maths maths;
  private final Variables variables;
  private final List<Variable> parameters;
  private final List<Variable> averages = new ArrayList<>();

  /** Declares an average beside each parameter. */
  public WeightAverages(Variables variables, List<Variable> parameters) {
    this.variables = variables;
    this.maths = variables.maths();
    this.graph = maths.graph();
    this.parameters = List.copyOf(parameters);
    parameters.forEach(p -> averages.add(variables.restartingZerosLike(p.name() + "/average", p)));
  }

  /**
   * Adds {@code average(share)}, which takes the parameters as they are into the averages, and
   * {@code exchange(exchanged)}, which swaps both; its input does not matter. Each gives {@code
   * done}, a 1.
   */
  public void addSignatures(SavedModelWriter writer) {
    Output<?> share = graph.placeholder("average_share", DataType.DT_FLOAT);
    writer.signature("average", Map.of("share", share), Map.of("done", averaged(share)));
    Output<?> any = graph.placeholder("exchanged", DataType.DT_FLOAT);
    writer.signature("exchange", Map.of("exchanged", any), Map.of("done", exchanged(any)));
  }

  private Output<?> averaged(Output<?> share) {
    List<Operation> updates = new ArrayList<>();
    for (int k = 0; k < averages.size(); k++) {
      Variable average = averages.get(k);
      Output<?> distance = maths.subtract(parameters.get(k).value(), average.value());
      Output<?> step = maths.multiply(distance, share);
      updates.add(variables.assign(average, maths.add(average.value(), step)));
    }
    return graph.after(updates, graph.constant(1f));
  }

  private Output<?> exchanged(Output<?> any) {
    List<Operation> reads = new ArrayList<>();
    parameters.forEach(each -> reads.add(each.value().op()));
    averages.forEach(each -> reads.add(each.value().op()));
    List<Operation> updates = new ArrayList<>();
    graph.after(
        reads,
        () -> {
          for (int k = 0; k < averages.size(); k++) {
            updates.add(variables.assign(parameters.get(k), averages.get(k).value()));
            updates.add(variables.assign(averages.get(k), parameters.get(k).value()));
          }
        });
    return graph.after(updates, graph.unary("Identity", any));
  }
}
