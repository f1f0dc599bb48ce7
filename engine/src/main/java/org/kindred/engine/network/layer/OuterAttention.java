package org.kindred.engine.network.layer;

import org.kindred.engine.network.graph.GraphBuilder;
import org.kindred.engine.network.graph.Maths;
import org.kindred.engine.network.graph.Variable;
import org.kindred.engine.network.graph.Variables;
import org.tensorflow.Output;

/**
 * Each row looks at a few vectors from outside, or at none of them: x + softmax([n; M·q +
 * √size·b])·[0; √size·M]·W, where M are the vectors of the row x, q = x·Wq + bq, n = x·Wn + bn
 * speaks for none of them, and b is a learned number for the kind of each. With one head, keys and
 * values need no matrices of their own: those of q and W do as much. W starts as zeros, so the
 * layer starts by changing nothing; with √size, M is as long as the embeddings of that paper's
 * section 3.4, and b moves as fast as the rest.
 *
 * @see "Vaswani et al. 2017, Attention is all you need, section 3.2"
 */
public final class OuterAttention {

  private static final float NEVER = -1e9f;

  private final Maths maths;
  private final int size;
  private final Dense query;
  private final Dense nothing;
  private final Variable kindBias;
  private final Variable output;

  /** The vectors have the rows' size; kinds are numbered from 1. */
  public OuterAttention(Variables variables, String name, int size, int kinds) {
    this.maths = variables.maths();
    this.size = size;
    this.query = new Dense(variables, name + "/query", size, size);
    this.nothing = new Dense(variables, name + "/nothing", size, 1);
    this.kindBias = variables.filled(name + "/kind", 0, kinds);
    this.output = variables.filled(name + "/output", 0, size, size);
  }

  /**
   * Adds what it sees.
   *
   * @param x [rows, size]
   * @param outside [rows, vectors, size]
   * @param kinds int32 [rows, vectors], 0 where there is no vector
   * @return [rows, size]
   */
  public Output<?> apply(Output<?> x, Output<?> outside, Output<?> kinds, Dropout dropout) {
    GraphBuilder graph = maths.graph();
    float root = (float) Math.sqrt(size);
    Output<?> byKind = maths.multiply(maths.gather(kindBias.value(), kinds), root);
    Output<?> absent = maths.equal(kinds, graph.constant(0));
    Output<?> logits =
        maths.add(
            maths.add(products(query.apply(x), outside), byKind), maths.multiply(absent, NEVER));
    Output<?> weights = maths.softmax(maths.concat(1, nothing.apply(x), logits));
    Output<?> ofVectors = graph.ternary("Slice", weights, graph.vector(0, 1), graph.vector(-1, -1));
    Output<?> mixed = maths.batchMatMul(maths.expand(ofVectors, 1), outside);
    Output<?> scaled = maths.multiply(maths.reshape(mixed, -1, size), root);
    Output<?> summary = maths.matMul(scaled, output.value());
    return maths.add(x, dropout.apply(summary));
  }

  /** x·Mᵀ, row by row: [rows, size] and [rows, vectors, size] → [rows, vectors]. */
  public Output<?> products(Output<?> x, Output<?> outside) {
    return maths.sum(maths.batchMatMul(outside, maths.expand(x, 2)), 2);
  }
}
