package org.kindred.engine.network.transformer;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
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
      addEncode(new SequenceEncoder(variables, sizes), variables.maths(), sizes, writer);
      variables.addSignatures(writer);
      writer.write(directory);
    }
  }

  /**
   * encode: {@code vectors} float [batch, length, size], {@code events} and {@code gaps} int32
   * [batch, length], {@code last} int32 [batch], the flat place of each sequence's last event →
   * float [batch, size].
   */
  static void addEncode(
      SequenceEncoder encoder, Maths maths, TransformerSizes sizes, SavedModelWriter writer) {
    GraphBuilder graph = maths.graph();
    Output<?> vectors =
        graph.placeholder("encode_vectors", DataType.DT_FLOAT, -1, -1, sizes.embeddingSize());
    Output<?> events = graph.placeholder("encode_events", DataType.DT_INT32, -1, -1);
    Output<?> gaps = graph.placeholder("encode_gaps", DataType.DT_INT32, -1, -1);
    Output<?> last = graph.placeholder("encode_last", DataType.DT_INT32, -1);
    Output<?> encoded =
        maths.gather(encoder.apply(vectors, events, gaps, Dropout.off(maths)), last);
    writer.signature(
        "encode",
        Map.of("vectors", vectors, "events", events, "gaps", gaps, "last", last),
        Map.of("encoded", encoded));
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
