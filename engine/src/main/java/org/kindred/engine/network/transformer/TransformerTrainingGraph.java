package org.kindred.engine.network.transformer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.kindred.engine.network.graph.GraphBuilder;
import org.kindred.engine.network.graph.Maths;
import org.kindred.engine.network.graph.SavedModelWriter;
import org.kindred.engine.network.graph.Variable;
import org.kindred.engine.network.graph.Variables;
import org.kindred.engine.network.layer.Dropout;
import org.kindred.engine.network.loss.Loss;
import org.kindred.engine.network.loss.Losses;
import org.kindred.engine.network.optimizer.Adam;
import org.kindred.engine.network.optimizer.WeightAverages;
import org.tensorflow.Operation;
import org.tensorflow.Output;
import org.tensorflow.proto.DataType;

/** Builds the graph that trains: items → vectors → encoder → loss → gradients → updates. */
final class TransformerTrainingGraph {

  private final GraphBuilder graph;
  private final Maths maths;
  private final TransformerSizes sizes;
  private final Variables variables;
  private final ItemVectorLayer items;
  private final SequenceEncoder encoder;
  private final @Nullable FriendsLayer friends;
  private final Map<String, Output<?>> inputs = new HashMap<>();

  TransformerTrainingGraph(GraphBuilder graph, TransformerSizes sizes, int itemCount) {
    this.graph = graph;
    this.sizes = sizes;
    this.variables = new Variables(graph);
    this.maths = variables.maths();
    this.encoder = new SequenceEncoder(variables, sizes);
    this.items =
        new ItemVectorLayer(variables, itemCount, sizes.featureBuckets(), sizes.embeddingSize());
    this.friends = FriendsLayer.of(variables, sizes);
    inputs.putAll(items.inputs());
    inputs.put("sequence", graph.placeholder("sequence", DataType.DT_INT32, -1, -1));
    inputs.put("events", graph.placeholder("events", DataType.DT_INT32, -1, -1));
    inputs.put("gaps", graph.placeholder("gaps", DataType.DT_INT32, -1, -1));
    inputs.put("places", graph.placeholder("places", DataType.DT_INT32, -1));
    inputs.put("targets", graph.placeholder("targets", DataType.DT_INT32, -1));
    inputs.put("negatives", graph.placeholder("negatives", DataType.DT_INT32, -1));
    inputs.put("collisions", graph.placeholder("collisions", DataType.DT_INT32, -1, 2));
    inputs.put("target_correction", graph.placeholder("target_correction", DataType.DT_FLOAT, -1));
    inputs.put(
        "negative_correction", graph.placeholder("negative_correction", DataType.DT_FLOAT, -1));
    if (friends != null) {
      inputs.put("friends", graph.placeholder("friends", DataType.DT_INT32, -1, -1));
      inputs.put("friend_kinds", graph.placeholder("friend_kinds", DataType.DT_INT32, -1, -1));
    }
  }

  void addSignatures(SavedModelWriter writer) {
    TransformerGraphs.addEncode(encoder, friends, sizes, writer);
    writer.signature("item_vectors", items.inputs(), Map.of("vectors", items.vectors()));
    writer.signature("loss", inputs, Map.of("value", identity(loss(Dropout.off(maths)).value())));
    List<Variable> parameters = new ArrayList<>(denseParameters());
    parameters.addAll(items.tables());
    addTrain(writer);
    new WeightAverages(variables, parameters).addSignatures(writer);
    variables.addSignatures(writer);
  }

  private Output<?> identity(Output<?> x) {
    return graph.unary("Identity", x);
  }

  Maths maths() {
    return maths;
  }

  /** The placeholder of that name. */
  Output<?> input(String name) {
    return Objects.requireNonNull(inputs.get(name), name);
  }

  /**
   * The loss at the places of the flattened batch, with row numbers of the items as targets [n] and
   * shared negatives [m]; corrections are taken from the logits, and collisions name the logits of
   * negatives that are the target. What friends had, [n, acts], stands against the target, too: it
   * would be put forward at no cost if it was not among the negatives.
   */
  Loss loss(Dropout dropout) {
    Output<?> rows = items.vectors();
    Output<?> sequence = maths.gather(rows, input("sequence"));
    Output<?> encoded = encoder.apply(sequence, input("events"), input("gaps"), dropout);
    Output<?> own = maths.gather(encoded, input("places"));
    if (friends == null) {
      return loss(own, rows, List.of());
    }
    Output<?> acts = maths.gather(rows, input("friends"));
    Output<?> queries = friends.apply(own, acts, input("friend_kinds"), dropout);
    return loss(queries, rows, List.of(friends.products(queries, acts)));
  }

  /** With logits [n, any number] after those of the target and the shared negatives. */
  private Loss loss(Output<?> queries, Output<?> rows, List<Output<?>> more) {
    Output<?> targets = maths.gather(rows, input("targets"));
    Output<?> negatives = maths.gather(rows, input("negatives"));
    Output<?> right = maths.sumKeeping(maths.multiply(queries, targets), 1);
    Output<?> wrong = maths.matMulTransposed(queries, negatives);
    Output<?> distinct = maths.subtract(wrong, maths.expand(input("negative_correction"), 0));
    Output<?> corrected = maths.subtract(right, maths.expand(input("target_correction"), 1));
    List<Output<?>> logits = new ArrayList<>(List.of(corrected, distinct));
    logits.addAll(more);
    return new Losses(maths)
        .firstOfSoftmax(maths.concat(1, logits.toArray(new Output<?>[0])), input("collisions"));
  }

  /** The parameters that are updated whole; the item tables are not among them. */
  List<Variable> denseParameters() {
    return variables.declared().stream()
        .filter(variable -> variable.name().startsWith("encoder/"))
        .toList();
  }

  Output<?> itemVectors() {
    return items.vectors();
  }

  private void addTrain(SavedModelWriter writer) {
    Output<?> seed = graph.placeholder("seed", DataType.DT_INT32, 2);
    Output<?> rate = graph.placeholder("rate", DataType.DT_FLOAT);
    List<Variable> parameters = denseParameters();
    Loss loss = loss(Dropout.training(maths, seed, sizes.dropout()));
    List<Output<?>> points = new ArrayList<>();
    parameters.forEach(parameter -> points.add(parameter.value()));
    points.add(items.vectors());
    List<Output<?>> gradients = graph.gradients(loss.start(), loss.derivative(), points);
    Adam adam = new Adam(variables, rate);
    List<Operation> updates = new ArrayList<>();
    List<Operation> known = new ArrayList<>();
    gradients.forEach(gradient -> known.add(gradient.op()));
    graph.after(
        known,
        () -> {
          for (int i = 0; i < parameters.size(); i++) {
            updates.add(adam.update(parameters.get(i), gradients.get(i)));
          }
          updates.addAll(items.update(adam, gradients.get(parameters.size())));
        });
    graph.after(updates, () -> updates.add(adam.finish()));
    Map<String, Output<?>> trainInputs = new HashMap<>(inputs);
    trainInputs.putAll(items.backwardInputs());
    trainInputs.put("seed", seed);
    trainInputs.put("rate", rate);
    writer.signature("train", trainInputs, Map.of("loss", graph.after(updates, loss.value())));
  }
}
