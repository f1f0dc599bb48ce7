package org.kindred.engine.network.ranking;

import java.io.IOException;
import java.util.Map;
import org.kindred.engine.network.Feed;
import org.kindred.engine.network.OwnedGraph;
import org.kindred.engine.network.graph.GraphBuilder;
import org.kindred.engine.network.graph.Maths;
import org.kindred.engine.network.graph.SavedModelWriter;
import org.kindred.engine.network.graph.Variables;
import org.kindred.engine.network.layer.Dense;
import org.kindred.engine.network.loss.Loss;
import org.kindred.engine.network.loss.Losses;
import org.kindred.engine.network.optimizer.Adam;
import org.kindred.engine.network.optimizer.MomentumDescent;
import org.kindred.engine.network.optimizer.Optimizer;
import org.kindred.engine.network.optimizer.Training;
import org.kindred.engine.training.Device;
import org.tensorflow.Output;
import org.tensorflow.proto.DataType;

/**
 * Features of user and item → hidden layers → sigmoid: the probability that the item is taken when
 * it is shown. {@link #predict} is thread-safe; {@link #train} is for one thread.
 *
 * @see "Covington, Adams, Sargin 2016, Deep neural networks for YouTube recommendations, section 4"
 */
public final class RankingNetwork implements AutoCloseable {

  private static final float MOMENTUM = 0.9f;

  private final RankingSizes sizes;
  private final OwnedGraph graph;

  private RankingNetwork(RankingSizes sizes, OwnedGraph graph) {
    this.sizes = sizes;
    this.graph = graph;
  }

  /** With weights that the seed says. */
  public static RankingNetwork create(RankingSizes sizes, long seed) throws IOException {
    OwnedGraph graph =
        OwnedGraph.build(
            "ranking",
            (variables, writer) -> define(sizes, variables, writer),
            "predict",
            Device.CPU,
            1);
    graph.initialize(seed);
    return new RankingNetwork(sizes, graph);
  }

  private static void define(RankingSizes sizes, Variables variables, SavedModelWriter writer) {
    Maths maths = variables.maths();
    GraphBuilder graph = maths.graph();
    Output<?> features = graph.placeholder("features", DataType.DT_FLOAT, -1, sizes.inputs());
    Output<?> labels = graph.placeholder("labels", DataType.DT_FLOAT, -1, sizes.outputs());
    Output<?> rate = graph.placeholder("rate", DataType.DT_FLOAT);
    Output<?> logits = logits(sizes, variables, features);
    Output<?> probabilities = maths.sigmoid(logits);
    Losses losses = new Losses(maths);
    Loss loss =
        switch (sizes.loss()) {
          case CROSS_ENTROPY -> losses.binary(logits, labels);
          case MEAN_SQUARED_ERROR -> losses.squared(probabilities, labels);
        };
    var parameters = variables.declared();
    Optimizer optimizer =
        switch (sizes.descent()) {
          case ADAM -> new Adam(variables, rate);
          case MOMENTUM -> new MomentumDescent(variables, rate, MOMENTUM);
        };
    writer.signature(
        "predict", Map.of("features", features), Map.of("probabilities", probabilities));
    writer.signature(
        "train",
        Map.of("features", features, "labels", labels, "rate", rate),
        Map.of("loss", Training.step(graph, loss, parameters, optimizer)));
  }

  /** [rows, inputs] → [rows, outputs]. */
  private static Output<?> logits(RankingSizes sizes, Variables variables, Output<?> features) {
    Maths maths = variables.maths();
    Output<?> x = features;
    int width = sizes.inputs();
    for (int layer = 0; layer < sizes.hidden().size(); layer++) {
      int next = sizes.hidden().get(layer);
      Output<?> sums = new Dense(variables, "hidden_" + layer, width, next).apply(x);
      x =
          switch (sizes.activation()) {
            case RELU -> maths.relu(sums);
            case SIGMOID -> maths.sigmoid(sums);
          };
      width = next;
    }
    return new Dense(variables, "output", width, sizes.outputs()).apply(x);
  }

  /**
   * One step.
   *
   * @param features float [rows · inputs]
   * @param labels float [rows · outputs], 0 … 1
   * @return the loss before the step
   */
  public float train(float[] features, float[] labels, float rate) {
    int rows = rows(features);
    Feed feed =
        new Feed()
            .floats("features", features, rows, sizes.inputs())
            .floats("labels", labels, rows, sizes.outputs())
            .number("rate", rate);
    return graph.call("train", feed)[0];
  }

  /** float [rows · inputs] → float [rows · outputs], each in (0, 1). */
  public float[] predict(float[] features) {
    return graph.call(
        "predict", new Feed().floats("features", features, rows(features), sizes.inputs()));
  }

  private int rows(float[] features) {
    if (features.length % sizes.inputs() != 0) {
      throw new IllegalArgumentException(
          "expected rows of %d features, got %d numbers"
              .formatted(sizes.inputs(), features.length));
    }
    return features.length / sizes.inputs();
  }

  @Override
  public void close() {
    graph.close();
  }
}
