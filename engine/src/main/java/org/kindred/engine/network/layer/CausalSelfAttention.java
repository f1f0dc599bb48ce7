package org.kindred.engine.network.layer;

import java.util.List;
import org.kindred.engine.network.graph.GraphBuilder;
import org.kindred.engine.network.graph.Maths;
import org.kindred.engine.network.graph.Variable;
import org.kindred.engine.network.graph.Variables;
import org.tensorflow.Output;
import org.tensorflow.proto.DataType;

/**
 * Each position of a sequence looks at itself and at earlier ones: softmax(Q·Kᵀ / √(size / heads) +
 * B)·V, where B[i, j] is a learned number for the head and the distance i - j, and -10⁹ for j > i.
 * Sequences are padded at the end, where no real position looks.
 *
 * @see "Vaswani et al. 2017, Attention is all you need, section 3.2"
 * @see "Raffel et al. 2020, Exploring the limits of transfer learning, section 2.1 (distances)"
 */
public final class CausalSelfAttention {

  private static final float NEVER = -1e9f;

  private final Maths maths;
  private final int size;
  private final int heads;
  private final Dense projection;
  private final Dense output;
  private final Variable distances;

  /** Sequences are at most {@code maxLength} long; {@code heads} divides {@code size}. */
  public CausalSelfAttention(Variables variables, String name, int size, int heads, int maxLength) {
    this.maths = variables.maths();
    this.size = size;
    this.heads = heads;
    this.projection = new Dense(variables, name + "/projection", size, 3 * size);
    this.output = new Dense(variables, name + "/output", size, size);
    this.distances = variables.filled(name + "/distances", 0, maxLength, heads);
  }

  /**
   * Attends within each sequence.
   *
   * @param x [batch · length, size]
   * @param batch int32 []
   * @param length int32 [], at most the maximum
   * @return [batch · length, size]
   */
  public Output<?> apply(Output<?> x, Output<?> batch, Output<?> length, Dropout dropout) {
    GraphBuilder graph = maths.graph();
    int width = size / heads;
    Output<?> split =
        maths.reshape(
            projection.apply(x),
            maths.pack(
                batch, length, graph.constant(3), graph.constant(heads), graph.constant(width)));
    List<Output<?>> parts = maths.unstack(maths.transpose(split, 2, 0, 3, 1, 4), 3);
    Output<?> query = maths.multiply(parts.get(0), (float) (1 / Math.sqrt(width)));
    Output<?> logits = maths.batchMatMulTransposed(query, parts.get(1));
    Output<?> weights = dropout.apply(maths.softmax(maths.add(logits, bias(length))));
    Output<?> mixed = maths.transpose(maths.batchMatMul(weights, parts.get(2)), 0, 2, 1, 3);
    return output.apply(maths.reshape(mixed, -1, size));
  }

  /** [heads, length, length]: B. */
  private Output<?> bias(Output<?> length) {
    GraphBuilder graph = maths.graph();
    Output<?> positions = maths.range(length);
    Output<?> distance = maths.subtract(maths.expand(positions, 1), maths.expand(positions, 0));
    Output<?> past = graph.binary("Maximum", distance, graph.constant(0));
    Output<?> learned = maths.transpose(maths.gather(distances.value(), past), 2, 0, 1);
    Output<?> future =
        maths.cast(graph.binary("Less", distance, graph.constant(0)), DataType.DT_FLOAT);
    return maths.add(learned, maths.multiply(future, NEVER));
  }
}
