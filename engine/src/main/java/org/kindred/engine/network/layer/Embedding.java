package org.kindred.engine.network.layer;

import org.kindred.engine.network.graph.Maths;
import org.kindred.engine.network.graph.Variable;
import org.kindred.engine.network.graph.Variables;
import org.tensorflow.Output;

/**
 * A learned vector for each of a small number of values, updated whole at every step. Tables of
 * items are too large for that: see {@link org.kindred.engine.network.optimizer.LazyAdam}.
 */
public final class Embedding {

  private static final double DEVIATION = 0.02;

  private final Maths maths;
  private final Variable table;

  public Embedding(Variables variables, String name, int values, int size) {
    this.maths = variables.maths();
    this.table = variables.normal(name, DEVIATION, values, size);
  }

  /** int32 [...] → [..., size]. */
  public Output<?> apply(Output<?> values) {
    return maths.gather(table.value(), values);
  }
}
