package org.kindred.engine.network.loss;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.kindred.engine.network.graph.GraphBuilder;
import org.kindred.engine.network.graph.GraphSession;
import org.kindred.engine.network.graph.Maths;
import org.tensorflow.Output;
import org.tensorflow.proto.DataType;

class LossesTest {

  private final GraphBuilder graph = new GraphBuilder();
  private final Losses losses = new Losses(new Maths(graph));
  private final Output<?> first = graph.placeholder("first", DataType.DT_FLOAT, -1, -1);
  private final Output<?> second = graph.placeholder("second", DataType.DT_FLOAT, -1, -1);

  @AfterEach
  void closeGraph() {
    graph.close();
  }

  @Test
  void firstOfSoftmaxShouldLeaveOutWhatIsHidden() {
    Output<?> hidden = graph.placeholder("hidden", DataType.DT_INT32, -1, 2);
    Loss loss = losses.firstOfSoftmax(first, hidden);
    try (GraphSession session = new GraphSession(graph)) {
      session.feed(first, new float[] {1, 2, 0.5f}, 1, 3);
      session.feed(hidden, new int[] {0, 1}, 1, 2);

      List<float[]> values = session.run(List.of(loss.value(), loss.derivative()));

      double right = 1 / (1 + Math.exp(-0.5));
      assertThat(values.get(0)[0]).isEqualTo((float) -Math.log(right), within(1e-5f));
      assertThat(values.get(1)[0]).isEqualTo((float) (right - 1), within(1e-5f));
      assertThat(values.get(1)[1]).isZero();
    }
  }

  @Test
  void binaryAgainstNegativesShouldWeighTheRightOne() {
    Loss loss = losses.binaryAgainstNegatives(first, second, 0.5);

    double expected = 0.5 * softplus(-2) + softplus(1) + softplus(-1);
    assertThat(value(loss, new float[] {2}, new float[] {1, -1}))
        .isEqualTo((float) expected, within(1e-5f));
  }

  @Test
  void binaryShouldBeTheNegativeLogarithmOfWhatHappened() {
    Loss loss = losses.binary(first, second);

    double expected = (softplus(-2) + softplus(1)) / 2;
    assertThat(value(loss, new float[] {2, 1}, new float[] {1, 0}))
        .isEqualTo((float) expected, within(1e-5f));
  }

  @Test
  void squaredShouldBeTheMeanOfSquaredDifferences() {
    Loss loss = losses.squared(first, second);

    assertThat(value(loss, new float[] {0.5f, 1}, new float[] {1, 0}))
        .isEqualTo(0.625f, within(1e-6f));
  }

  @Test
  void generalisedWeightShouldRunFromOneToTheSampledShare() {
    assertThat(Losses.generalisedWeight(256, 10_241, 0)).isEqualTo(1, within(1e-9));
    assertThat(Losses.generalisedWeight(256, 10_241, 1)).isEqualTo(0.025, within(1e-9));
  }

  private float value(Loss loss, float[] left, float[] right) {
    try (GraphSession session = new GraphSession(graph)) {
      session.feed(first, left, 1, left.length);
      session.feed(second, right, 1, right.length);
      return session.run(List.of(loss.value())).get(0)[0];
    }
  }

  private static double softplus(double x) {
    return Math.log1p(Math.exp(x));
  }
}
