package org.kindred.engine.network.graph;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.tensorflow.Output;
import org.tensorflow.proto.MetaGraphDef;
import org.tensorflow.proto.SavedModel;
import org.tensorflow.proto.SignatureDef;
import org.tensorflow.proto.TensorInfo;
import org.tensorflow.proto.TensorShapeProto;

/** Writes a graph with its signatures as a SavedModel without variables. */
public final class SavedModelWriter {

  private static final String METHOD = "tensorflow/serving/predict";

  private final GraphBuilder graph;
  private final Map<String, SignatureDef> signatures = new LinkedHashMap<>();

  public SavedModelWriter(GraphBuilder graph) {
    this.graph = graph;
  }

  /** Names a part of the graph by what goes in and what comes out; neither may be empty. */
  public void signature(String key, Map<String, Output<?>> inputs, Map<String, Output<?>> outputs) {
    SignatureDef.Builder signature = SignatureDef.newBuilder().setMethodName(METHOD);
    inputs.forEach((name, tensor) -> signature.putInputs(name, info(tensor)));
    outputs.forEach((name, tensor) -> signature.putOutputs(name, info(tensor)));
    signatures.put(key, signature.build());
  }

  private static TensorInfo info(Output<?> tensor) {
    TensorShapeProto.Builder shape = TensorShapeProto.newBuilder();
    if (tensor.shape().isUnknown()) {
      shape.setUnknownRank(true);
    } else {
      for (long size : tensor.shape().asArray()) {
        shape.addDim(TensorShapeProto.Dim.newBuilder().setSize(size));
      }
    }
    return TensorInfo.newBuilder()
        .setName(tensor.op().name() + ":" + tensor.index())
        .setDtype(tensor.dataType())
        .setTensorShape(shape)
        .build();
  }

  /** Writes {@code saved_model.pb} into the directory, which is created if need be. */
  public void write(Path directory) throws IOException {
    MetaGraphDef.Builder meta =
        MetaGraphDef.newBuilder()
            .setGraphDef(graph.graph().toGraphDef())
            .setMetaInfoDef(MetaGraphDef.MetaInfoDef.newBuilder().addTags("serve"));
    signatures.forEach(meta::putSignatureDef);
    Files.createDirectories(directory);
    try (OutputStream out = Files.newOutputStream(directory.resolve("saved_model.pb"))) {
      SavedModel.newBuilder()
          .setSavedModelSchemaVersion(1)
          .addMetaGraphs(meta)
          .build()
          .writeTo(out);
    }
  }
}
