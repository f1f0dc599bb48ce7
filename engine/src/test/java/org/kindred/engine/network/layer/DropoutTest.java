package org.kindred.engine.network.layer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.kindred.engine.network.graph.GraphBuilder;
import org.kindred.engine.network.graph.GraphSession;
import org.kindred.engine.network.graph.Maths;
import org.tensorflow.Output;
import org.tensorflow.proto.DataType;

class DropoutTest {

  private static final int SIZE = 10_001;

  @Test
  void applyShouldDropTheShareAndScaleUpTheRest() {
    try (GraphBuilder graph = new GraphBuilder()) {
      Output<?> x = graph.placeholder("x", DataType.DT_FLOAT, -1);
      Output<?> seed = graph.placeholder("seed", DataType.DT_INT32, 2);
      Output<?> dropped = Dropout.training(new Maths(graph), seed, 0.25).apply(x);
      try (GraphSession session = new GraphSession(graph)) {
        float[] ones = new float[SIZE];
        Arrays.fill(ones, 1);
        session.feed(x, ones, SIZE);
        session.feed(seed, new int[] {1, 2}, 2);
        float[] values = session.run(List.of(dropped)).get(0);
        session.feed(seed, new int[] {3, 2}, 2);
        float[] others = session.run(List.of(dropped)).get(0);

        assertThat(share(values)).isEqualTo(0.25, within(0.02));
        assertThat(values).containsOnly(0f, 256f / 192);
        assertThat(others).isNotEqualTo(values);
      }
    }
  }

  @Test
  void trainingShouldRefuseToDropEverything() {
    try (GraphBuilder graph = new GraphBuilder()) {
      Output<?> seed = graph.placeholder("seed", DataType.DT_INT32, 2);
      assertThatThrownBy(() -> Dropout.training(new Maths(graph), seed, 1))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  private static double share(float[] values) {
    int zeros = 0;
    for (float value : values) {
      zeros += value == 0 ? 1 : 0;
    }
    return (double) zeros / values.length;
  }
}
