package org.kindred.engine.network.graph;

import java.util.List;
import java.util.Random;
import org.kindred.engine.network.loss.Loss;
import org.tensorflow.Output;

/** Compares gradients with central differences along random directions. For tests. */
public final class GradientCheck {

  private static final double STEP = 3e-3;

  private final GraphSession session;
  private final Random random = new Random(5);

  public GradientCheck(GraphSession session) {
    this.session = session;
  }

  /**
   * The largest difference between the derivative by the gradient and by finite differences, in
   * units of the gradient's length.
   *
   * @param point the tensor to differentiate by
   * @param shape of the point, whose values are random
   */
  public double error(GraphBuilder graph, Loss loss, Output<?> point, long... shape) {
    float[] at = randoms(shape);
    session.feed(point, at, shape);
    Output<?> gradient = graph.gradients(loss.start(), loss.derivative(), List.of(point)).get(0);
    float[] slope = session.run(List.of(gradient)).get(0);
    double length = Math.sqrt(dot(slope, slope));
    double worst = 0;
    for (int trial = 0; trial < 3; trial++) {
      float[] direction = direction(slope, length);
      double expected = dot(slope, direction);
      double found =
          (valueAt(loss, point, at, direction, STEP, shape)
                  - valueAt(loss, point, at, direction, -STEP, shape))
              / (2 * STEP);
      worst = Math.max(worst, Math.abs(found - expected) / Math.max(length, 1e-3));
    }
    session.feed(point, at, shape);
    return worst;
  }

  private double valueAt(
      Loss loss, Output<?> point, float[] at, float[] direction, double step, long... shape) {
    float[] moved = at.clone();
    for (int i = 0; i < moved.length; i++) {
      moved[i] += (float) (step * direction[i]);
    }
    session.feed(point, moved, shape);
    return session.run(List.of(loss.value())).get(0)[0];
  }

  /** Partly along the slope, so that the derivative is not lost in rounding. */
  private float[] direction(float[] slope, double length) {
    float[] direction = new float[slope.length];
    for (int i = 0; i < direction.length; i++) {
      double along = length == 0 ? 0 : slope[i] / length;
      direction[i] = (float) (along + 0.5 * random.nextGaussian() / Math.sqrt(slope.length));
    }
    return direction;
  }

  private float[] randoms(long... shape) {
    int size = 1;
    for (long s : shape) {
      size *= Math.toIntExact(s);
    }
    float[] values = new float[size];
    for (int i = 0; i < size; i++) {
      values[i] = (float) (0.5 * random.nextGaussian());
    }
    return values;
  }

  private static double dot(float[] x, float[] y) {
    double sum = 0;
    for (int i = 0; i < x.length; i++) {
      sum += (double) x[i] * y[i];
    }
    return sum;
  }
}
