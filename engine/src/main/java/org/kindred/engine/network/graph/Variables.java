package org.kindred.engine.network.graph;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.tensorflow.Operation;
import org.tensorflow.Output;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.proto.DataType;

/**
 * The variables of one graph, and the signatures that initialise, save and restore them all. The
 * stock exporter drops resource variables, so saving is part of the graph. Not thread-safe.
 */
public final class Variables {

  private static final Attribute FLOAT = Attribute.of("dtype", DataType.DT_FLOAT);

  private final GraphBuilder graph;
  private final Maths maths;
  private final Output<?> seed;
  private final List<Variable> variables = new ArrayList<>();
  private final Set<String> restarting = new HashSet<>();
  private int randomCount;

  public Variables(GraphBuilder graph) {
    this.graph = graph;
    this.maths = new Maths(graph);
    this.seed = graph.placeholder("initial_seed", DataType.DT_INT32, 2);
  }

  public Maths maths() {
    return maths;
  }

  /** Starts as normally distributed numbers around 0. */
  public Variable normal(String name, double deviation, long... shape) {
    return declare(name, false, () -> normalValues(deviation, shape), Shape.of(shape));
  }

  /** Starts as normally distributed numbers around 0; may get more rows when restored. */
  public Variable growingNormal(String name, double deviation, long... shape) {
    return declare(name, true, () -> normalValues(deviation, shape), Shape.of(shape));
  }

  /** Starts as one number everywhere. */
  public Variable filled(String name, float value, long... shape) {
    return declare(name, false, () -> fill(value, shape), Shape.of(shape));
  }

  /** Starts as zeros in the shape of another, and grows as that does. */
  public Variable zerosLike(String name, Variable other) {
    long[] sizes = other.shape().asArray();
    return declare(name, other.growing(), () -> fill(0, sizes), other.shape());
  }

  /** As {@link #zerosLike}, but zeros again wherever a training goes on from others' weights. */
  public Variable restartingZerosLike(String name, Variable other) {
    restarting.add(name);
    return zerosLike(name, other);
  }

  private Output<?> fill(float value, long... shape) {
    return graph.binary("Fill", graph.shapeOf(shape), graph.constant(value));
  }

  private Output<?> normalValues(double deviation, long... shape) {
    Output<?> ownSeed = maths.add(seed, graph.vector(0, ++randomCount));
    Output<?> numbers = graph.binary("StatelessRandomNormal", graph.shapeOf(shape), ownSeed, FLOAT);
    return maths.multiply(numbers, (float) deviation);
  }

  /** Whatever waits for other operations here, a variable's beginnings do not. */
  private Variable declare(String name, boolean growing, Supplier<Output<?>> initial, Shape shape) {
    graph.after(
        List.of(),
        () -> {
          Output<?> handle = graph.variableHandle(name, shape);
          Output<?> value = graph.unary("ReadVariableOp", handle, FLOAT);
          variables.add(new Variable(name, shape, growing, handle, initial.get(), value));
        });
    return variables.get(variables.size() - 1);
  }

  /** All variables until now, in the order of their declaration. */
  public List<Variable> declared() {
    return List.copyOf(variables);
  }

  /** Gives the variable another value. */
  public Operation assign(Variable variable, Output<?> value) {
    return graph.operation("AssignVariableOp", List.of(variable.handle(), value), FLOAT);
  }

  /**
   * Adds the signatures of life: {@code initialize(seed int32 [2])}, {@code save(path)}, {@code
   * restore(path)} and {@code restore_and_grow(path, seed)}, which fills rows that the checkpoint
   * lacks with initial values, and gives those to all that restarts, which the checkpoint may lack.
   * Each gives {@code done}, a 1. Called once, after the last variable.
   */
  public void addSignatures(SavedModelWriter writer) {
    writer.signature(
        "initialize", Map.of("seed", seed), Map.of("done", done(initialized(variables))));
    Output<?> path = graph.placeholder("checkpoint_path", DataType.DT_STRING);
    List<Output<?>> values = new ArrayList<>();
    variables.forEach(v -> values.add(v.value()));
    Operation save =
        graph.operationOnList("SaveV2", List.of(path, names(variables), slices(variables)), values);
    writer.signature("save", Map.of("path", path), Map.of("done", done(List.of(save))));

    List<Operation> grown = restored(path, thoseThatRestart(false), true);
    grown.addAll(initialized(thoseThatRestart(true)));
    writer.signature(
        "restore", Map.of("path", path), Map.of("done", done(restored(path, variables, false))));
    writer.signature(
        "restore_and_grow", Map.of("path", path, "seed", seed), Map.of("done", done(grown)));
  }

  private List<Variable> thoseThatRestart(boolean wanted) {
    return variables.stream().filter(v -> restarting.contains(v.name()) == wanted).toList();
  }

  private Output<?> names(List<Variable> some) {
    return graph.strings(some.stream().map(Variable::name).toList());
  }

  private Output<?> slices(List<Variable> some) {
    return graph.strings(Collections.nCopies(some.size(), ""));
  }

  private List<Operation> initialized(List<Variable> some) {
    return some.stream().map(v -> assign(v, v.initial())).toList();
  }

  private List<Operation> restored(Output<?> path, List<Variable> some, boolean grow) {
    DataType[] types = new DataType[some.size()];
    Arrays.fill(types, DataType.DT_FLOAT);
    Operation restored =
        graph.operation(
            "RestoreV2", List.of(path, names(some), slices(some)), Attribute.of("dtypes", types));
    List<Operation> assignments = new ArrayList<>();
    for (int i = 0; i < some.size(); i++) {
      Variable variable = some.get(i);
      Output<?> value = restored.output(i);
      assignments.add(
          assign(variable, grow && variable.growing() ? grown(variable, value) : value));
    }
    return assignments;
  }

  /** The old rows [m, ...], followed by the initial values of rows m … n - 1. */
  private Output<?> grown(Variable variable, Output<?> old) {
    List<Output<?>> begin = new ArrayList<>();
    begin.add(maths.size(old, 0));
    for (int axis = 1; axis < variable.shape().numDimensions(); axis++) {
      begin.add(graph.constant(0));
    }
    int[] rest = new int[variable.shape().numDimensions()];
    Arrays.fill(rest, -1);
    Output<?> fresh =
        graph.ternary(
            "Slice",
            variable.initial(),
            maths.pack(begin.toArray(new Output<?>[0])),
            graph.vector(rest));
    return maths.concat(0, old, fresh);
  }

  private Output<?> done(List<Operation> operations) {
    return graph.after(operations, graph.constant(1f));
  }
}
