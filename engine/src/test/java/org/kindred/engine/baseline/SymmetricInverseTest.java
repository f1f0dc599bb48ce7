package org.kindred.engine.baseline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kindred.engine.training.FitContext;
import org.kindred.engine.training.TrainingMonitor;

class SymmetricInverseTest {

  private static FitContext context(int threads) {
    FitContext one = FitContext.of(1, Duration.ofMinutes(1));
    return new FitContext(
        1, one.deadlineNanos(), one.device(), threads, TrainingMonitor.SILENT, null, null);
  }

  /** Random and sparse, with a heavy diagonal. */
  private static float[][] matrix(int n) {
    SplittableRandom random = new SplittableRandom(n);
    float[][] matrix = new float[n][n];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < i; j++) {
        float value = random.nextInt(4) == 0 ? (float) random.nextDouble() - 0.5f : 0;
        matrix[i][j] = value;
        matrix[j][i] = value;
      }
      matrix[i][i] = 3 + (float) Math.sqrt(n);
    }
    return matrix;
  }

  private static float[][] copy(float[][] matrix) {
    float[][] copy = matrix.clone();
    for (int i = 0; i < copy.length; i++) {
      copy[i] = matrix[i].clone();
    }
    return copy;
  }

  @Test
  void invertShouldGiveTheInverseOfTwoByTwo() {
    float[][] matrix = {{4, 2}, {2, 3}};

    float[] diagonal = SymmetricInverse.invert(matrix, context(1));

    assertThat(diagonal).containsExactly(new float[] {3 / 8f, 4 / 8f}, within(1e-6f));
    assertThat(matrix[0][1]).isEqualTo(-2 / 8f, within(1e-6f));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 7, 64, 65, 131, 1100})
  void invertShouldGiveTheUnitMatrixTimesTheMatrix(int n) {
    float[][] matrix = matrix(n);
    float[][] inverse = copy(matrix);

    float[] diagonal = SymmetricInverse.invert(inverse, context(2));

    double worst = 0;
    for (int i = 0; i < n; i += Math.max(1, n / 50)) {
      for (int j = 0; j < n; j++) {
        double sum = 0;
        for (int k = 0; k < n; k++) {
          float entry = k == i ? diagonal[i] : k > i ? inverse[i][k] : inverse[k][i];
          sum += (double) entry * matrix[k][j];
        }
        worst = Math.max(worst, Math.abs(sum - (i == j ? 1 : 0)));
      }
    }
    assertThat(worst).isLessThan(1e-4);
  }

  @Test
  void invertShouldRefuseWhatIsNotPositiveDefinite() {
    float[][] matrix = {{1, 2}, {2, 1}};

    assertThatThrownBy(() -> SymmetricInverse.invert(matrix, context(1)))
        .isInstanceOf(ArithmeticException.class)
        .hasMessageContaining("pivot 1");
  }
}
