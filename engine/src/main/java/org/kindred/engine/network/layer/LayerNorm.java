package org.kindred.engine.network.layer;

import org.kindred.engine.network.graph.Maths;
import org.kindred.engine.network.graph.Variable;
import org.kindred.engine.network.graph.Variables;
import org.tensorflow.Output;

/**
 * (x - mean) / √(variance + ε) · gain + bias over each row: [rows, size] → [rows, size].
 *
 * @see "Ba, Kiros, Hinton 2016, Layer normalization, equation 4"
 */
public final class LayerNorm {

  private static final float EPSILON = 1e-6f;

  private final Maths maths;
  private final Variable gain;
  private final Variable bias;

  public LayerNorm(Variables variables, String name, int size) {
    this.maths = variables.maths();
    this.gain = variables.filled(name + "/gain", 1, size);
    this.bias = variables.filled(name + "/bias", 0, size);
  }

  /** [rows, size] → [rows, size]. */
  public Output<?> apply(Output<?> x) {
    Output<?> centred = maths.subtract(x, maths.meanKeeping(x, 1));
    Output<?> variance = maths.meanKeeping(maths.square(centred), 1);
    Output<?> inverse =
        maths.graph().unary("Rsqrt", maths.add(variance, maths.graph().constant(EPSILON)));
    Output<?> normed = maths.multiply(centred, inverse);
    return maths.add(maths.multiply(normed, gain.value()), bias.value());
  }
}
