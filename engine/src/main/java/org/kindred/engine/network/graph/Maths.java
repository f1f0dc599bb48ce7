package org.kindred.engine.network.graph;

import java.util.List;
import java.util.stream.IntStream;
import org.tensorflow.Operation;
import org.tensorflow.Output;
import org.tensorflow.proto.DataType;

/**
 * The operations that layers are written in. Element-wise operations broadcast as NumPy does. All
 * of those on floats have gradients unless said otherwise.
 */
public final class Maths {

  private final GraphBuilder graph;

  public Maths(GraphBuilder graph) {
    this.graph = graph;
  }

  public GraphBuilder graph() {
    return graph;
  }

  public Output<?> add(Output<?> x, Output<?> y) {
    return graph.binary("AddV2", x, y);
  }

  public Output<?> subtract(Output<?> x, Output<?> y) {
    return graph.binary("Sub", x, y);
  }

  public Output<?> multiply(Output<?> x, Output<?> y) {
    return graph.binary("Mul", x, y);
  }

  public Output<?> multiply(Output<?> x, float factor) {
    return multiply(x, graph.constant(factor));
  }

  public Output<?> divide(Output<?> x, Output<?> y) {
    return graph.binary("RealDiv", x, y);
  }

  public Output<?> square(Output<?> x) {
    return graph.unary("Square", x);
  }

  public Output<?> relu(Output<?> x) {
    return graph.unary("Relu", x);
  }

  public Output<?> sigmoid(Output<?> x) {
    return graph.unary("Sigmoid", x);
  }

  /** log(1 + exp(x)). */
  public Output<?> softplus(Output<?> x) {
    return graph.unary("Softplus", x);
  }

  /** Over the last axis. */
  public Output<?> softmax(Output<?> x) {
    return graph.unary("Softmax", x);
  }

  /** [m, k] · [k, n] → [m, n]. */
  public Output<?> matMul(Output<?> x, Output<?> y) {
    return graph.binary("MatMul", x, y);
  }

  /** [m, k] · [n, k]ᵀ → [m, n]. */
  public Output<?> matMulTransposed(Output<?> x, Output<?> y) {
    return graph.binary("MatMul", x, y, Attribute.of("transpose_b", true));
  }

  /** [..., m, k] · [..., k, n] → [..., m, n]. */
  public Output<?> batchMatMul(Output<?> x, Output<?> y) {
    return graph.binary("BatchMatMulV2", x, y);
  }

  /** [..., m, k] · [..., n, k]ᵀ → [..., m, n]. */
  public Output<?> batchMatMulTransposed(Output<?> x, Output<?> y) {
    return graph.binary("BatchMatMulV2", x, y, Attribute.of("adj_y", true));
  }

  /** [rows, n] + [n]. */
  public Output<?> addBias(Output<?> x, Output<?> bias) {
    return graph.binary("BiasAdd", x, bias);
  }

  /** Sums over the axes, which vanish. */
  public Output<?> sum(Output<?> x, int... axes) {
    return graph.binary("Sum", x, graph.vector(axes));
  }

  /** The mean over the axes, which stay with size 1. */
  public Output<?> meanKeeping(Output<?> x, int... axes) {
    return graph.binary("Mean", x, graph.vector(axes), Attribute.of("keep_dims", true));
  }

  /** Sums over the axes, which stay with size 1. */
  public Output<?> sumKeeping(Output<?> x, int... axes) {
    return graph.binary("Sum", x, graph.vector(axes), Attribute.of("keep_dims", true));
  }

  /** The mean over the only axis: [n] → []. */
  public Output<?> mean(Output<?> x) {
    return graph.binary("Mean", x, graph.vector(0));
  }

  /** At most one size may be -1: what is left. */
  public Output<?> reshape(Output<?> x, int... shape) {
    return graph.binary("Reshape", x, graph.vector(shape));
  }

  /** To a shape int32 [rank] known at run time. */
  public Output<?> reshape(Output<?> x, Output<?> shape) {
    return graph.binary("Reshape", x, shape);
  }

  public Output<?> transpose(Output<?> x, int... permutation) {
    return graph.binary("Transpose", x, graph.vector(permutation));
  }

  /** A new axis of size 1 at the place. */
  public Output<?> expand(Output<?> x, int axis) {
    return graph.binary("ExpandDims", x, graph.constant(axis));
  }

  /** The rows x[index]: [n, ...] and int32 [a, b] → [a, b, ...]. */
  public Output<?> gather(Output<?> x, Output<?> index) {
    return graph.ternary("GatherV2", x, index, graph.constant(0));
  }

  /** Joins along the axis. */
  public Output<?> concat(int axis, Output<?>... parts) {
    Operation joined = graph.operationOnListFirst("ConcatV2", List.of(parts), graph.constant(axis));
    return joined.output(0);
  }

  /** The slices along the first axis: [n, ...] → n times [...]. */
  public List<Output<?>> unstack(Output<?> x, int n) {
    Operation parts =
        graph.operation(
            "Unpack", List.of(x), Attribute.of("num", (long) n), Attribute.of("axis", 0L));
    return IntStream.range(0, n).<Output<?>>mapToObj(parts::output).toList();
  }

  /** No gradient. */
  public Output<?> cast(Output<?> x, DataType type) {
    return graph.unary("Cast", x, Attribute.of("DstT", type));
  }

  /** int32 [rank]. No gradient. */
  public Output<?> shape(Output<?> x) {
    return graph.unary("Shape", x);
  }

  /** int32 []: one size of the tensor. No gradient. */
  public Output<?> size(Output<?> x, int axis) {
    return graph
        .operation(
            "StridedSlice",
            List.of(shape(x), graph.vector(axis), graph.vector(axis + 1), graph.vector(1)),
            Attribute.of("shrink_axis_mask", 1L))
        .output(0);
  }

  /** int32 [parts] of int32 scalars. */
  public Output<?> pack(Output<?>... parts) {
    return graph.operationOnList("Pack", List.of(), List.of(parts)).output(0);
  }

  /** int32 [n]: 0 … n - 1. */
  public Output<?> range(Output<?> n) {
    return graph.ternary("Range", graph.constant(0), n, graph.constant(1));
  }

  /** Where x = y, as float 1, else 0. No gradient. */
  public Output<?> equal(Output<?> x, Output<?> y) {
    return cast(graph.binary("Equal", x, y), DataType.DT_FLOAT);
  }
}
