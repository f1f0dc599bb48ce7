package org.kindred.engine.network.transformer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.kindred.engine.network.graph.GradientCheck;
import org.kindred.engine.network.graph.GraphBuilder;
import org.kindred.engine.network.graph.GraphSession;
import org.kindred.engine.network.graph.Variable;
import org.kindred.engine.network.graph.Variables;
import org.kindred.engine.network.layer.Dropout;
import org.kindred.engine.network.loss.Loss;
import org.tensorflow.Output;
import org.tensorflow.proto.DataType;

class TransformerGradientTest {

  private static final TransformerSizes SIZES =
      new TransformerSizes(8, 2, 2, 5, 16, 0, 0, 4, 20, 1e-3, 1, 0);
  private static final int DISTINCT_ITEMS = 7;

  private static final TransformerSizes SIZES_WITH_FRIENDS =
      new TransformerSizes(8, 2, 2, 5, 16, 0, 0, 4, 20, 1e-3, 1, 3);

  @Test
  void gradientsShouldEqualFiniteDifferencesForEveryParameter() {
    shouldEqualFiniteDifferences(SIZES);
  }

  @Test
  void gradientsShouldEqualFiniteDifferencesWithFriends() {
    shouldEqualFiniteDifferences(SIZES_WITH_FRIENDS);
  }

  private static void shouldEqualFiniteDifferences(TransformerSizes sizes) {
    try (GraphBuilder graph = new GraphBuilder()) {
      TransformerTrainingGraph training = new TransformerTrainingGraph(graph, sizes, 20);
      Loss loss = training.loss(Dropout.off(training.maths()));
      try (GraphSession session = new GraphSession(graph)) {
        feedBatch(training, session);
        if (sizes.friends() > 0) {
          feedFriends(training, session);
        }
        GradientCheck check = new GradientCheck(session);
        session.feed(training.itemVectors(), numbers(DISTINCT_ITEMS * 8), DISTINCT_ITEMS, 8);
        for (Variable variable : training.denseParameters()) {
          long[] shape = variable.shape().asArray();
          float[] values = numbers((int) variable.shape().size());
          session.feed(variable.value(), isOfFriends(variable) ? tenth(values) : values, shape);
        }

        double ofItems = check.error(graph, loss, training.itemVectors(), DISTINCT_ITEMS, 8);
        assertThat(ofItems).isLessThan(5e-3);
        for (Variable variable : training.denseParameters()) {
          double error = check.error(graph, loss, variable.value(), variable.shape().asArray());
          assertThat(error).as(variable.name()).isLessThan(5e-3);
        }
      }
    }
  }

  private static boolean isOfFriends(Variable variable) {
    return variable.name().startsWith("encoder/friends/");
  }

  /** What is multiplied later shall not bend the loss within a step of the check. */
  private static float[] tenth(float[] values) {
    for (int i = 0; i < values.length; i++) {
      values[i] /= 10;
    }
    return values;
  }

  /** ⟨G, A·x⟩ = ⟨Aᵀ·G, x⟩ for the sum A over the features x of items. */
  @Test
  void featureGradientShouldBeTheTransposeOfTheSum() {
    try (GraphBuilder graph = new GraphBuilder()) {
      Variables variables = new Variables(graph);
      ItemVectorLayer layer = new ItemVectorLayer(variables, 9, 16, 4);
      Output<?> gradient = graph.placeholder("gradient", DataType.DT_FLOAT, -1, 4);
      Output<?> back = layer.featureGradient(gradient);
      try (GraphSession session = new GraphSession(graph)) {
        session.feed(layer.identityVectors(), new float[12], 3, 4);
        session.feed(input(layer.inputs(), "items"), new int[] {1, 5, 8}, 3);
        session.feed(input(layer.inputs(), "identity_weight"), new float[] {1, 1, 1}, 3);
        session.feed(input(layer.inputs(), "feature_rows"), new int[] {3, 7}, 2);
        session.feed(input(layer.inputs(), "feature_index"), new int[] {0, 1, 1}, 3);
        session.feed(input(layer.inputs(), "feature_segment"), new int[] {0, 0, 2}, 3);
        session.feed(input(layer.inputs(), "feature_scale"), new float[] {0.7f, 0, 1}, 3);
        session.feed(input(layer.backwardInputs(), "backward_index"), new int[] {0, 0, 2}, 3);
        session.feed(input(layer.backwardInputs(), "backward_segment"), new int[] {0, 1, 1}, 3);
        session.feed(layer.featureVectors(), numbers(8), 2, 4);
        session.feed(gradient, numbers(12), 3, 4);

        List<float[]> values = session.run(List.of(layer.vectors(), back));

        assertThat(dot(numbers(12), values.get(0)))
            .isEqualTo(dot(values.get(1), numbers(8)), within(1e-4));
      }
    }
  }

  private static void feedBatch(TransformerTrainingGraph training, GraphSession session) {
    session.feed(training.input("sequence"), new int[] {0, 1, 2, 3, 1, 4, 0, 0}, 2, 4);
    session.feed(training.input("events"), new int[] {0, 1, 0, 1, 2, 2, 0, 0}, 2, 4);
    session.feed(training.input("gaps"), new int[] {0, 3, 5, 1, 0, 2, 0, 0}, 2, 4);
    session.feed(training.input("places"), new int[] {0, 1, 2, 3, 4, 5}, 6);
    session.feed(training.input("targets"), new int[] {1, 2, 3, 5, 4, 6}, 6);
    session.feed(training.input("negatives"), new int[] {0, 2, 5, 6}, 4);
    session.feed(training.input("collisions"), new int[] {1, 2, 3, 3, 5, 4}, 3, 2);
    session.feed(training.input("target_correction"), new float[6], 6);
    session.feed(training.input("negative_correction"), new float[] {-1, 0, 1, .5f}, 4);
  }

  /** The last question has no friends, and some have fewer than there is room for. */
  private static void feedFriends(TransformerTrainingGraph training, GraphSession session) {
    int[] friends = {1, 2, 6, 3, 0, 0, 5, 5, 1, 2, 4, 0, 6, 0, 0, 0, 0, 0};
    int[] kinds = {1, 7, 70, 2, 0, 0, 136, 3, 1, 9, 40, 0, 5, 0, 0, 0, 0, 0};
    session.feed(training.input("friends"), friends, 6, 3);
    session.feed(training.input("friend_kinds"), kinds, 6, 3);
  }

  private static Output<?> input(Map<String, Output<?>> inputs, String name) {
    return Objects.requireNonNull(inputs.get(name), name);
  }

  private static float[] numbers(int size) {
    float[] numbers = new float[size];
    for (int i = 0; i < size; i++) {
      numbers[i] = (float) Math.sin(1 + 3 * i);
    }
    return numbers;
  }

  private static double dot(float[] x, float[] y) {
    double sum = 0;
    for (int i = 0; i < x.length; i++) {
      sum += (double) x[i] * y[i];
    }
    return sum;
  }
}
