package org.kindred.engine.network.loss;

import java.util.List;
import org.kindred.engine.network.graph.GraphBuilder;
import org.kindred.engine.network.graph.Maths;
import org.tensorflow.Operation;
import org.tensorflow.Output;
import org.tensorflow.proto.DataType;

/** Losses over rows; each is a mean over the rows. */
public final class Losses {

  private static final float NEVER = -1e9f;

  private final Maths maths;

  public Losses(Maths maths) {
    this.maths = maths;
  }

  /**
   * Softmax cross-entropy with the first column as the right one. With all other items as columns
   * it is the full softmax; with sampled ones and logits corrected by -log(expected count) the
   * sampled softmax.
   *
   * @param logits [rows, 1 + others]
   * @param hidden int32 [pairs, 2]: rows and columns that do not count, such as those of a sampled
   *     item that is the right one; they are left out where no gradient is lost by it
   * @see "Bengio, Senécal 2008, Adaptive importance sampling to accelerate training, section III"
   */
  public Loss firstOfSoftmax(Output<?> logits, Output<?> hidden) {
    GraphBuilder graph = maths.graph();
    Output<?> never =
        graph.binary("Fill", maths.pack(maths.size(hidden, 0)), graph.constant(NEVER));
    Output<?> judged = graph.ternary("TensorScatterUpdate", logits, hidden, never);
    Output<?> rows = maths.size(logits, 0);
    Output<?> zeros = graph.binary("Fill", maths.pack(rows), graph.constant(0));
    Operation entropy =
        graph.operation("SparseSoftmaxCrossEntropyWithLogits", List.of(judged, zeros));
    Output<?> share = maths.divide(graph.constant(1f), maths.cast(rows, DataType.DT_FLOAT));
    return new Loss(
        maths.mean(entropy.output(0)), logits, maths.multiply(entropy.output(1), share));
  }

  /**
   * Binary cross-entropy of one right and several wrong ones in each row: β·softplus(-s⁺) + Σ
   * softplus(s⁻). With β = 1 the plain one; see {@link #generalisedWeight} for gBCE.
   *
   * @param right [rows, 1]
   * @param wrong [rows, others]
   * @see "Petrov, Macdonald 2023, gSASRec, equation 9"
   */
  public Loss binaryAgainstNegatives(Output<?> right, Output<?> wrong, double beta) {
    GraphBuilder graph = maths.graph();
    Output<?> forRight = maths.multiply(maths.softplus(graph.unary("Neg", right)), (float) beta);
    Output<?> each = maths.add(maths.sum(forRight, 1), maths.sum(maths.softplus(wrong), 1));
    return scalar(maths.mean(each));
  }

  /**
   * β of gBCE: α·(t·(1 - 1/α) + 1/α), where α is the share of the other items that is sampled.
   *
   * @param t calibration, 0 (plain) … 1 (probabilities as of the full softmax)
   */
  public static double generalisedWeight(int negatives, int items, double t) {
    double alpha = Math.min(1, (double) negatives / Math.max(1, items - 1));
    return alpha * (t * (1 - 1 / alpha) + 1 / alpha);
  }

  /** Binary cross-entropy of logits against labels 0 … 1, both of one shape [rows, outputs]. */
  public Loss binary(Output<?> logits, Output<?> labels) {
    Output<?> each = maths.subtract(maths.softplus(logits), maths.multiply(logits, labels));
    return scalar(meanOfAll(each));
  }

  /** Mean squared error of predictions against labels, both of one shape [rows, outputs]. */
  public Loss squared(Output<?> predictions, Output<?> labels) {
    return scalar(meanOfAll(maths.square(maths.subtract(predictions, labels))));
  }

  private Output<?> meanOfAll(Output<?> x) {
    return maths.mean(maths.reshape(x, -1));
  }

  private Loss scalar(Output<?> value) {
    return new Loss(value, value, maths.graph().constant(1f));
  }
}
