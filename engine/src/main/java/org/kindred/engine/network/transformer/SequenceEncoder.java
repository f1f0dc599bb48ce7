package org.kindred.engine.network.transformer;

import java.util.List;
import java.util.stream.IntStream;
import org.kindred.engine.network.graph.GraphBuilder;
import org.kindred.engine.network.graph.Maths;
import org.kindred.engine.network.graph.Variables;
import org.kindred.engine.network.layer.Dropout;
import org.kindred.engine.network.layer.Embedding;
import org.kindred.engine.network.layer.LayerNorm;
import org.kindred.engine.network.layer.TransformerBlock;
import org.tensorflow.Output;

/**
 * Makes, for each position of a sequence of events, a vector whose product with an item's vector
 * says how likely that item comes next.
 *
 * @see "Kang, McAuley 2018, Self-attentive sequential recommendation, section III"
 */
final class SequenceEncoder {

  static final int EVENT_TYPES = 128;
  static final int GAP_BUCKETS = 34;

  private final Maths maths;
  private final int size;
  private final Embedding positions;
  private final Embedding events;
  private final Embedding gaps;
  private final List<TransformerBlock> blocks;
  private final LayerNorm lastNorm;

  SequenceEncoder(Variables variables, TransformerSizes sizes) {
    this.maths = variables.maths();
    this.size = sizes.embeddingSize();
    this.positions = new Embedding(variables, "encoder/position", sizes.maxLength(), size);
    this.events = new Embedding(variables, "encoder/event", EVENT_TYPES, size);
    this.gaps = new Embedding(variables, "encoder/gap", GAP_BUCKETS, size);
    this.blocks =
        IntStream.range(0, sizes.blocks())
            .mapToObj(
                i ->
                    new TransformerBlock(
                        variables, "encoder/block_" + i, size, sizes.heads(), sizes.maxLength()))
            .toList();
    this.lastNorm = new LayerNorm(variables, "encoder/last_norm", size);
  }

  Maths maths() {
    return maths;
  }

  /**
   * Encodes sequences that are padded at the end.
   *
   * @param items float [batch, length, size], item vectors
   * @param eventTypes int32 [batch, length]
   * @param gapBuckets int32 [batch, length], see {@link EventInputs}
   * @return float [batch · length, size]
   */
  Output<?> apply(Output<?> items, Output<?> eventTypes, Output<?> gapBuckets, Dropout dropout) {
    GraphBuilder graph = maths.graph();
    Output<?> batch = maths.size(eventTypes, 0);
    Output<?> length = maths.size(eventTypes, 1);
    Output<?> scaled = maths.multiply(items, (float) Math.sqrt(size));
    Output<?> context = maths.add(events.apply(eventTypes), gaps.apply(gapBuckets));
    Output<?> placed = maths.add(maths.add(scaled, context), positions.apply(maths.range(length)));
    Output<?> x =
        maths.reshape(dropout.apply(placed), maths.pack(graph.constant(-1), graph.constant(size)));
    for (TransformerBlock block : blocks) {
      x = block.apply(x, batch, length, dropout);
    }
    return lastNorm.apply(x);
  }
}
