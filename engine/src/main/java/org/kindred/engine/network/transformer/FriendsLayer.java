package org.kindred.engine.network.transformer;

import org.jspecify.annotations.Nullable;
import org.kindred.engine.network.graph.Variables;
import org.kindred.engine.network.layer.Dropout;
import org.kindred.engine.network.layer.OuterAttention;
import org.tensorflow.Output;

/** Adds to what was encoded of a history what friends did about its end. */
final class FriendsLayer {

  private final OuterAttention attention;

  private FriendsLayer(OuterAttention attention) {
    this.attention = attention;
  }

  /** Null, without any variable, where no friends are attended to. Declared after all others. */
  static @Nullable FriendsLayer of(Variables variables, TransformerSizes sizes) {
    return sizes.friends() == 0
        ? null
        : new FriendsLayer(
            new OuterAttention(
                variables, "encoder/friends", sizes.embeddingSize(), NearestFew.KINDS));
  }

  /**
   * Adds the summary.
   *
   * @param encoded [questions, size]
   * @param acts [questions, acts, size], item vectors
   * @param kinds int32 [questions, acts], 0 where there is no act
   * @return [questions, size]
   */
  Output<?> apply(Output<?> encoded, Output<?> acts, Output<?> kinds, Dropout dropout) {
    return attention.apply(encoded, acts, kinds, dropout);
  }

  /**
   * The logits of the acts' items.
   *
   * @param queries [questions, size]
   * @param acts [questions, acts, size], item vectors
   * @return [questions, acts]
   */
  Output<?> products(Output<?> queries, Output<?> acts) {
    return attention.products(queries, acts);
  }
}
