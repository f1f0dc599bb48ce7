package org.kindred.engine.network.layer;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kindred.engine.network.graph.Attribute;
import org.kindred.engine.network.graph.GraphBuilder;
import org.kindred.engine.network.graph.Maths;
import org.tensorflow.Output;
import org.tensorflow.proto.DataType;

/**
 * Sets a share of the elements to 0 and scales up the rest. The rate is rounded to a 256th, since
 * each element costs one random byte. Does nothing outside of training.
 *
 * @see "Srivastava et al. 2014, Dropout: a simple way to prevent neural networks from overfitting"
 */
public final class Dropout {

  private static final int LEVELS = 256;

  private final Maths maths;
  private final @Nullable Output<?> seed;
  private final int dropped;
  private int uses;

  private Dropout(Maths maths, @Nullable Output<?> seed, double rate) {
    this.maths = maths;
    this.seed = seed;
    this.dropped = (int) Math.round(rate * LEVELS);
    if (dropped < 0 || dropped >= LEVELS) {
      throw new IllegalArgumentException("the rate must be in [0, 1), got " + rate);
    }
  }

  /** With a seed int32 [2] that is another one at every step. */
  public static Dropout training(Maths maths, Output<?> seed, double rate) {
    return new Dropout(maths, seed, rate);
  }

  /** Leaves everything as it is. */
  public static Dropout off(Maths maths) {
    return new Dropout(maths, null, 0);
  }

  /** Of any shape; every use within a step draws other elements. */
  public Output<?> apply(Output<?> x) {
    if (seed == null || dropped == 0) {
      return x;
    }
    Output<?> kept = maths.cast(keeps(x, seed), DataType.DT_FLOAT);
    return maths.multiply(x, maths.multiply(kept, (float) LEVELS / (LEVELS - dropped)));
  }

  /** bool, in the shape of x: whether a random byte is at least the threshold. */
  private Output<?> keeps(Output<?> x, Output<?> stepSeed) {
    GraphBuilder graph = maths.graph();
    Output<?> shape = maths.shape(x);
    Output<?> size = graph.binary("Prod", shape, graph.vector(0));
    Output<?> words =
        graph.binary("FloorDiv", maths.add(size, graph.constant(3)), graph.constant(4));
    Output<?> bits =
        graph.binary(
            "StatelessRandomUniformFullInt",
            maths.pack(words),
            maths.add(stepSeed, graph.vector(0, ++uses)),
            Attribute.of("dtype", DataType.DT_INT32));
    Output<?> bytes =
        maths.reshape(graph.unary("Bitcast", bits, Attribute.of("type", DataType.DT_UINT8)), -1);
    Output<?> exact =
        graph.operation("Slice", List.of(bytes, graph.vector(0), maths.pack(size))).output(0);
    return maths.reshape(graph.binary("GreaterEqual", exact, graph.byteConstant(dropped)), shape);
  }
}
