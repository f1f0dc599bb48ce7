package org.kindred.engine.network.layer;

import org.kindred.engine.network.graph.Maths;
import org.kindred.engine.network.graph.Variables;
import org.tensorflow.Output;

/**
 * Attention, then a feed-forward network, each on normed input and added to what it was given.
 *
 * @see "Xiong et al. 2020, On layer normalization in the Transformer architecture (pre-LN)"
 */
public final class TransformerBlock {

  private final Maths maths;
  private final LayerNorm firstNorm;
  private final CausalSelfAttention attention;
  private final LayerNorm secondNorm;
  private final FeedForward feedForward;

  public TransformerBlock(Variables variables, String name, int size, int heads, int maxLength) {
    this.maths = variables.maths();
    this.firstNorm = new LayerNorm(variables, name + "/norm_1", size);
    this.attention =
        new CausalSelfAttention(variables, name + "/attention", size, heads, maxLength);
    this.secondNorm = new LayerNorm(variables, name + "/norm_2", size);
    this.feedForward = new FeedForward(variables, name + "/feed_forward", size, 2 * size);
  }

  /** [batch · length, size] → [batch · length, size]; see {@link CausalSelfAttention#apply}. */
  public Output<?> apply(Output<?> x, Output<?> batch, Output<?> length, Dropout dropout) {
    Output<?> attended = attention.apply(firstNorm.apply(x), batch, length, dropout);
    Output<?> middle = maths.add(x, dropout.apply(attended));
    Output<?> transformed = feedForward.apply(secondNorm.apply(middle), dropout);
    return maths.add(middle, dropout.apply(transformed));
  }
}
