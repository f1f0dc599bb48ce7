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
 * Adam on those rows of a large table that a step touched; the others, and what is remembered of
 * them, stay as they are. One table each; counts steps together with the Adam it is made with.
 */
public final class LazyAdam {

  private static final Attribute FLOAT = Attribute.of("dtype", DataType.DT_FLOAT);

  private final GraphBuilder graph;
  private final Maths maths;
  private final Adam adam;
  private final Variable table;
  private final Variable mean;
  private final Variable square;

  public LazyAdam(Variables variables, Adam adam, Variable table) {
    this.maths = variables.maths();
    this.graph = maths.graph();
    this.adam = adam;
    this.table = table;
    this.mean = variables.zerosLike(table.name() + "/adam_mean", table);
    this.square = variables.zerosLike(table.name() + "/adam_square", table);
  }

  /**
   * Adds the update.
   *
   * @param rows int32 [touched], no row twice
   * @param gradient [touched, size]
   */
  public List<Operation> update(Output<?> rows, Output<?> gradient) {
    Output<?> newMean = mixed(rowsOf(mean, rows), gradient, Adam.BETA_1);
    Output<?> newSquare = mixed(rowsOf(square, rows), maths.square(gradient), Adam.BETA_2);
    Output<?> denominator = maths.add(graph.unary("Sqrt", newSquare), graph.constant(Adam.EPSILON));
    Output<?> change = maths.divide(maths.multiply(newMean, adam.correctedRate()), denominator);
    return List.of(
        scatter("ResourceScatterUpdate", mean, rows, newMean),
        scatter("ResourceScatterUpdate", square, rows, newSquare),
        scatter("ResourceScatterSub", table, rows, change));
  }

  private Output<?> rowsOf(Variable variable, Output<?> rows) {
    return graph.binary("ResourceGather", variable.handle(), rows, FLOAT);
  }

  private Output<?> mixed(Output<?> old, Output<?> fresh, float beta) {
    return maths.add(maths.multiply(old, beta), maths.multiply(fresh, 1 - beta));
  }

  private Operation scatter(String type, Variable variable, Output<?> rows, Output<?> values) {
    return graph.operation(type, List.of(variable.handle(), rows, values), FLOAT);
  }
}
