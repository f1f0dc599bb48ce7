package org.kindred.engine.network.transformer;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kindred.engine.network.graph.GraphBuilder;
import org.kindred.engine.network.graph.Maths;
import org.kindred.engine.network.graph.SavedModelWriter;
import org.kindred.engine.network.graph.Variables;
import org.kindred.engine.network.layer.Dropout;
import org.kindred.engine.network.optimizer.WeightAverages;
import org.tensorflow.Output;
import org.tensorflow.proto.DataType;

/**
 * Writes the two graphs of a Transformer: the one that trains, and the small one that serves, which
 * knows only how to encode and reads the same checkpoints.
 */
final class TransformerGraphs {

  private TransformerGraphs() {}

  /** Signatures: {@code encode} and those of {@link Variables#addSignatures}. */
  static void writeServing(TransformerSizes sizes, Path directory) throws IOException {
    try (GraphBuilder graph = new GraphBuilder()) {
      Variables variables = new Variables(graph);
      SavedModelWriter writer = new SavedModelWriter(graph);
      SequenceEncoder encoder = new SequenceEncoder(variables, sizes);
      addEncode(encoder, FriendsLayer.of(variables, sizes), sizes, writer);
      variables.addSignatures(writer);
      writer.write(directory);
    }
  }

  /**
   * encode: {@code vectors} float [batch, length, size], {@code events} and {@code gaps} int32
   * [batch, length], {@code last} int32 [batch], the flat place of each sequence's last event, and
   * where friends are attended to, {@code friend_vectors} float [batch, acts, size] and {@code
   * friend_kinds} int32 [batch, acts] → float [batch, size].
   */
  static void addEncode(
      SequenceEncoder encoder,
      @Nullable FriendsLayer friends,
      TransformerSizes sizes,
      SavedModelWriter writer) {
    Maths maths = encoder.maths();
    GraphBuilder graph = maths.graph();
    Output<?> vectors =
        graph.placeholder("encode_vectors", DataType.DT_FLOAT, -1, -1, sizes.embeddingSize());
    Output<?> events = graph.placeholder("encode_events", DataType.DT_INT32, -1, -1);
    Output<?> gaps = graph.placeholder("encode_gaps", DataType.DT_INT32, -1, -1);
    Output<?> last = graph.placeholder("encode_last", DataType.DT_INT32, -1);
    Map<String, Output<?>> inputs = new HashMap<>();
    inputs.putAll(Map.of("vectors", vectors, "events", events, "gaps", gaps, "last", last));
    Output<?> encoded =
        maths.gather(encoder.apply(vectors, events, gaps, Dropout.off(maths)), last);
    if (friends != null) {
      Output<?> acts =
          graph.placeholder(
              "encode_friend_vectors", DataType.DT_FLOAT, -1, -1, sizes.embeddingSize());
      Output<?> kinds = graph.placeholder("encode_friend_kinds", DataType.DT_INT32, -1, -1);
      inputs.put("friend_vectors", acts);
      inputs.put("friend_kinds", kinds);
      encoded = friends.apply(encoded, acts, kinds, Dropout.off(maths));
    }
    writer.signature("encode", inputs, Map.of("encoded", encoded));
  }

  /**
   * Signatures: {@code train}, {@code loss}, {@code encode}, {@code item_vectors} and those of
   * {@link WeightAverages#addSignatures} and {@link Variables#addSignatures}.
   */
  static void writeTraining(TransformerSizes sizes, int itemCount, Path directory)
      throws IOException {
    try (GraphBuilder graph = new GraphBuilder()) {
      SavedModelWriter writer = new SavedModelWriter(graph);
      new TransformerTrainingGraph(graph, sizes, itemCount).addSignatures(writer);
      writer.write(directory);
    }
  }
}
