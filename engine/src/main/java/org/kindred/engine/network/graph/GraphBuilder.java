package org.kindred.engine.network.graph;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.tensorflow.Graph;
import org.tensorflow.GraphOperationBuilder;
import org.tensorflow.Operation;
import org.tensorflow.Output;
import org.tensorflow.Tensor;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.proto.DataType;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.TInt32;
import org.tensorflow.types.TString;
import org.tensorflow.types.TUint8;

/**
 * Adds operations to one graph. Tensors are float32 unless said otherwise; shapes are given as
 * {@code [rows, columns]}. Not thread-safe; the graph is closed with {@link #close}.
 */
public final class GraphBuilder implements AutoCloseable {

  private static final Operation[] NONE = {};

  private final Graph graph = new Graph();
  private Operation[] control = NONE;
  private int count;

  private Operation operation(
      String type, String name, List<Output<?>> inputs, Attribute... attributes) {
    GraphOperationBuilder builder = graph.opBuilder(type, name, graph.baseScope());
    inputs.forEach(builder::addInput);
    return finish(builder, attributes);
  }

  private Operation finish(GraphOperationBuilder builder, Attribute... attributes) {
    for (Attribute attribute : attributes) {
      attribute.set(builder);
    }
    for (Operation before : control) {
      builder.addControlInput(before);
    }
    return builder.build();
  }

  private String freshName(String type) {
    return type.toLowerCase(Locale.ROOT) + "_" + count++;
  }

  /** Any operation with single tensors as inputs. */
  public Operation operation(String type, List<Output<?>> inputs, Attribute... attributes) {
    return operation(type, freshName(type), inputs, attributes);
  }

  /** An operation whose inputs end with a list of tensors. */
  public Operation operationOnList(
      String type, List<Output<?>> inputs, List<Output<?>> list, Attribute... attributes) {
    GraphOperationBuilder builder = graph.opBuilder(type, freshName(type), graph.baseScope());
    inputs.forEach(builder::addInput);
    builder.addInputList(list.toArray(new Output<?>[0]));
    return finish(builder, attributes);
  }

  /** An operation whose inputs are a list of tensors and one tensor after it. */
  Operation operationOnListFirst(String type, List<Output<?>> list, Output<?> last) {
    GraphOperationBuilder builder = graph.opBuilder(type, freshName(type), graph.baseScope());
    builder.addInputList(list.toArray(new Output<?>[0]));
    return finish(builder.addInput(last));
  }

  /** The first output of an operation on one tensor. */
  public Output<?> unary(String type, Output<?> x, Attribute... attributes) {
    return operation(type, List.of(x), attributes).output(0);
  }

  /** The first output of an operation on two tensors. */
  public Output<?> binary(String type, Output<?> x, Output<?> y, Attribute... attributes) {
    return operation(type, List.of(x, y), attributes).output(0);
  }

  /** The first output of an operation on three tensors. */
  public Output<?> ternary(
      String type, Output<?> x, Output<?> y, Output<?> z, Attribute... attributes) {
    return operation(type, List.of(x, y, z), attributes).output(0);
  }

  /** A tensor that is fed; -1 stands for a size that is known only then. */
  public Output<?> placeholder(String name, DataType type, long... shape) {
    return operation(
            "Placeholder",
            name,
            List.of(),
            Attribute.of("dtype", type),
            Attribute.of("shape", Shape.of(shape)))
        .output(0);
  }

  /** The handle of a resource variable, shared by all calls on one session. */
  Output<?> variableHandle(String name, Shape shape) {
    return operation(
            "VarHandleOp",
            name,
            List.of(),
            Attribute.of("dtype", DataType.DT_FLOAT),
            Attribute.of("shape", shape),
            Attribute.of("shared_name", name),
            Attribute.of("container", ""))
        .output(0);
  }

  /** A float scalar. */
  public Output<?> constant(float value) {
    try (TFloat32 tensor = TFloat32.scalarOf(value)) {
      return constant(tensor, DataType.DT_FLOAT);
    }
  }

  /** An int32 scalar. */
  public Output<?> constant(int value) {
    try (TInt32 tensor = TInt32.scalarOf(value)) {
      return constant(tensor, DataType.DT_INT32);
    }
  }

  /** An unsigned byte. */
  public Output<?> byteConstant(int value) {
    try (TUint8 tensor = TUint8.scalarOf((byte) value)) {
      return constant(tensor, DataType.DT_UINT8);
    }
  }

  /** int32 [values]. */
  public Output<?> vector(int... values) {
    try (TInt32 tensor = TInt32.vectorOf(values)) {
      return constant(tensor, DataType.DT_INT32);
    }
  }

  /** int32 [sizes]: a shape. */
  public Output<?> shapeOf(long... sizes) {
    return vector(Arrays.stream(sizes).mapToInt(Math::toIntExact).toArray());
  }

  /** string [values]. */
  Output<?> strings(Collection<String> values) {
    try (TString tensor = TString.vectorOf(values.toArray(new String[0]))) {
      return constant(tensor, DataType.DT_STRING);
    }
  }

  private Output<?> constant(Tensor tensor, DataType type) {
    Operation[] kept = control;
    control = NONE;
    try {
      return operation(
              "Const", List.of(), Attribute.of("value", tensor), Attribute.of("dtype", type))
          .output(0);
    } finally {
      control = kept;
    }
  }

  /** Lets everything that {@code body} adds run only after the given operations. */
  public void after(Collection<Operation> operations, Runnable body) {
    Operation[] kept = control;
    control = operations.toArray(NONE);
    try {
      body.run();
    } finally {
      control = kept;
    }
  }

  /** The same tensor, available once the operations have run. */
  public Output<?> after(Collection<Operation> operations, Output<?> x) {
    Operation[] kept = control;
    control = operations.toArray(NONE);
    try {
      return unary("Identity", x);
    } finally {
      control = kept;
    }
  }

  /**
   * Derivatives of a sum with respect to tensors of the graph.
   *
   * @param y where differentiation starts
   * @param dy the derivative of the result with respect to y, of y's shape
   * @param xs tensors that y depends on
   * @return for each x, a tensor of its shape
   */
  public List<Output<?>> gradients(Output<?> y, Output<?> dy, List<Output<?>> xs) {
    return List.of(
        graph.addGradients(
            freshName("gradients"),
            new Output<?>[] {y},
            xs.toArray(new Output<?>[0]),
            new Output<?>[] {dy}));
  }

  Graph graph() {
    return graph;
  }

  @Override
  public void close() {
    graph.close();
  }
}
