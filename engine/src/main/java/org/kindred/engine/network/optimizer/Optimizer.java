package org.kindred.engine.network.optimizer;

import org.kindred.engine.network.graph.Variable;
import org.tensorflow.Operation;
import org.tensorflow.Output;

/** Changes variables by their gradients. Declares what it remembers when it is first asked. */
public interface Optimizer {

  /**
   * Adds the update of one variable; called once for each.
   *
   * @param gradient of the variable's shape
   * @return the operation that makes the change
   */
  Operation update(Variable variable, Output<?> gradient);

  /** Adds what happens after all updates of a step, such as counting it. */
  Operation finish();
}
