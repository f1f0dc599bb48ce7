package org.kindred.engine.network.optimizer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kindred.engine.network.Checkpoint;
import org.kindred.engine.network.Feed;
import org.kindred.engine.network.LoadedGraph;
import org.kindred.engine.network.graph.GraphBuilder;
import org.kindred.engine.network.graph.SavedModelWriter;
import org.kindred.engine.network.graph.Variable;
import org.kindred.engine.network.graph.Variables;
import org.kindred.engine.training.Device;
import org.tensorflow.Output;
import org.tensorflow.proto.DataType;

class WeightAveragesTest {

  @Test
  void averageShouldMoveByItsShareTowardsTheWeights(@TempDir Path directory) throws IOException {
    try (LoadedGraph graph = graph(directory, true)) {
      set(graph, 8, 2);
      average(graph, 1);
      set(graph, 4, 0);
      average(graph, 0.25f);

      exchange(graph);

      assertThat(weights(graph)).containsExactly(7, 1.5f);
    }
  }

  @Test
  void exchangeShouldGiveTheWeightsBackTheSecondTime(@TempDir Path directory) throws IOException {
    try (LoadedGraph graph = graph(directory, true)) {
      set(graph, 8, 2);
      average(graph, 0.5f);

      exchange(graph);
      exchange(graph);

      assertThat(weights(graph)).containsExactly(8, 2);
    }
  }

  @Test
  void goingOnFromWeightsWithoutAveragesShouldBeginThemAnew(
      @TempDir Path former, @TempDir Path latter, @TempDir Path weights) throws IOException {
    Checkpoint checkpoint = Checkpoint.in(weights);
    try (LoadedGraph graph = graph(former, false)) {
      set(graph, 8, 2);
      checkpoint.write(graph, new Properties());
    }

    try (LoadedGraph graph = graph(latter, true)) {
      checkpoint.restoreAndGrow(graph, 1);

      assertThat(weights(graph)).containsExactly(8, 2);
      exchange(graph);
      assertThat(weights(graph)).containsExactly(0, 0);
    }
  }

  /** One parameter of two numbers. */
  private static LoadedGraph graph(Path directory, boolean averages) throws IOException {
    try (GraphBuilder graph = new GraphBuilder()) {
      Variables variables = new Variables(graph);
      SavedModelWriter writer = new SavedModelWriter(graph);
      Variable parameter = variables.filled("parameter", 1, 2);
      if (averages) {
        new WeightAverages(variables, List.of(parameter)).addSignatures(writer);
      }
      Output<?> values = graph.placeholder("values", DataType.DT_FLOAT, 2);
      Output<?> done =
          graph.after(List.of(variables.assign(parameter, values)), graph.constant(1f));
      writer.signature("set", Map.of("values", values), Map.of("done", done));
      Output<?> factor = graph.placeholder("factor", DataType.DT_FLOAT);
      Output<?> product = variables.maths().multiply(parameter.value(), factor);
      writer.signature("product", Map.of("factor", factor), Map.of("product", product));
      variables.addSignatures(writer);
      writer.write(directory);
    }
    LoadedGraph loaded = LoadedGraph.load(directory, "set", Device.CPU, 1);
    loaded.call("initialize", new Feed().ints("seed", new int[] {1, 2}));
    return loaded;
  }

  private static void set(LoadedGraph graph, float... values) {
    graph.call("set", new Feed().floats("values", values, values.length));
  }

  private static void average(LoadedGraph graph, float share) {
    graph.call("average", new Feed().number("share", share));
  }

  private static void exchange(LoadedGraph graph) {
    graph.call("exchange", new Feed().number("exchanged", 1));
  }

  private static float[] weights(LoadedGraph graph) {
    return graph.call("product", new Feed().number("factor", 1));
  }
}
