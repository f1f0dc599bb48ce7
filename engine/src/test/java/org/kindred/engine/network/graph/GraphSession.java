package org.kindred.engine.network.graph;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.kindred.engine.network.TensorFlowRuntime;
import org.tensorflow.Output;
import org.tensorflow.Result;
import org.tensorflow.Session;
import org.tensorflow.Tensor;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.ndarray.buffer.DataBuffers;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.TInt32;

/** Runs parts of a graph that is still being built; any tensor can be fed. For tests. */
public final class GraphSession implements AutoCloseable {

  private final Session session;
  private final Map<Output<?>, Tensor> feeds = new LinkedHashMap<>();

  public GraphSession(GraphBuilder graph) {
    TensorFlowRuntime.get();
    session = new Session(graph.graph());
  }

  /** From now on the tensor has these values. */
  public void feed(Output<?> tensor, float[] values, long... shape) {
    put(tensor, TFloat32.tensorOf(Shape.of(shape), DataBuffers.of(values)));
  }

  /** From now on the tensor has these values. */
  public void feed(Output<?> tensor, int[] values, long... shape) {
    put(tensor, TInt32.tensorOf(Shape.of(shape), DataBuffers.of(values)));
  }

  private void put(Output<?> tensor, Tensor value) {
    Tensor before = feeds.put(tensor, value);
    if (before != null) {
      before.close();
    }
  }

  /** The values of float tensors, each flattened. */
  public List<float[]> run(List<Output<?>> tensors) {
    Session.Runner runner = session.runner();
    feeds.forEach(runner::feed);
    tensors.forEach(runner::fetch);
    try (Result result = runner.run()) {
      List<float[]> values = new ArrayList<>();
      result.forEach(entry -> values.add(floats((TFloat32) entry.getValue())));
      return values;
    }
  }

  private static float[] floats(TFloat32 tensor) {
    float[] values = new float[Math.toIntExact(tensor.shape().size())];
    tensor.asRawTensor().data().asFloats().read(values);
    return values;
  }

  @Override
  public void close() {
    feeds.values().forEach(Tensor::close);
    session.close();
  }
}
