package org.kindred.engine.baseline;

import java.util.Arrays;
import org.kindred.engine.training.FitContext;
import org.kindred.engine.training.Parallel;

/**
 * Inverts symmetric positive definite matrices in place, by blocks, with several threads: {@code A
 * = UᵀU}, {@code W = U⁻ᵀ}, {@code A⁻¹ = WᵀW}; half a cube of multiplications in all. Every inner
 * loop adds multiples of rows to a row, which the compiler makes vector instructions of.
 *
 * @see "Golub, Van Loan 2013, Matrix computations, section 4.2"
 */
final class SymmetricInverse {

  /** Rows that are worked on together. */
  private static final int BLOCK = 64;

  /** Columns that stay in the nearest cache. */
  private static final int TILE = 1024;

  private final float[][] a;
  private final int n;
  private final FitContext context;

  /** Of U, for its place is taken by the diagonal of W. */
  private final float[] diagonal;

  private SymmetricInverse(float[][] a, FitContext context) {
    this.a = a;
    this.n = a.length;
    this.context = context;
    this.diagonal = new float[n];
  }

  /**
   * Leaves the inverse above the diagonal of the matrix; what is below means nothing.
   *
   * @param matrix float [n, n], of which the upper triangle is read
   * @return float [n], the diagonal of the inverse
   * @throws ArithmeticException when the matrix is not positive definite
   */
  static float[] invert(float[][] matrix, FitContext context) {
    SymmetricInverse inverse = new SymmetricInverse(matrix, context);
    inverse.forEachBlock(inverse::factorise);
    inverse.forEachBlock(inverse::invertFactor);
    return inverse.multiply();
  }

  /** Work on the rows of a block. */
  @FunctionalInterface
  private interface BlockStep {
    void run(int begin, int end);
  }

  private void forEachBlock(BlockStep step) {
    for (int begin = 0; begin < n; begin += BLOCK) {
      context.checkCancelled();
      step.run(begin, Math.min(n, begin + BLOCK));
    }
  }

  /** Puts the block's rows of U above the diagonal, and takes their part from all rows below. */
  private void factorise(int begin, int end) {
    for (int p = begin; p < end; p++) {
      if (!(a[p][p] > 0)) {
        throw new ArithmeticException(
            "not positive definite: pivot %d is %s".formatted(p, a[p][p]));
      }
      diagonal[p] = (float) Math.sqrt(a[p][p]);
      scale(a[p], 1 / diagonal[p], p + 1, n);
      for (int i = p + 1; i < end; i++) {
        Rows.add(a[i], a[p], -a[p][i], i, n);
      }
    }
    Parallel.run(context, n - end, (from, to) -> takeOff(begin, end, end + from, end + to));
  }

  /** From the rows [from, to), whose number is also the column of their factors. */
  private void takeOff(int begin, int end, int from, int to) {
    for (int tile = from; tile < n; tile += TILE) {
      int tileEnd = Math.min(n, tile + TILE);
      for (int i = from; i < Math.min(to, tileEnd); i++) {
        int first = Math.max(tile, i);
        int p = begin;
        for (; p + Rows.STEP <= end; p += Rows.STEP) {
          Rows.addFour(a[i], a, p, i, -1, first, tileEnd);
        }
        for (; p < end; p++) {
          Rows.add(a[i], a[p], -a[p][i], first, tileEnd);
        }
      }
    }
  }

  /** Puts the block's rows of W below and on the diagonal. */
  private void invertFactor(int begin, int end) {
    for (int i = begin; i < end; i++) {
      Arrays.fill(a[i], 0, i, 0);
    }
    Parallel.run(context, begin, (from, to) -> addLower(begin, end, 0, begin, from, to, -1));
    for (int i = begin; i < end; i++) {
      for (int p = begin; p < i; p++) {
        Rows.add(a[i], a[p], -a[p][i], 0, p + 1);
      }
      scale(a[i], 1 / diagonal[i], 0, i);
      a[i][i] = 1 / diagonal[i];
    }
  }

  /** Puts WᵀW above the diagonal, and returns its diagonal. */
  private float[] multiply() {
    float[] result = new float[n];
    int blocks = (n + BLOCK - 1) / BLOCK;
    Parallel.run(
        context,
        blocks,
        (from, to) -> {
          for (int block = from; block < to; block++) {
            context.checkCancelled();
            multiply(block * BLOCK, Math.min(n, (block + 1) * BLOCK), result);
          }
        });
    return result;
  }

  private void multiply(int begin, int end, float[] result) {
    for (int i = begin; i < end; i++) {
      Arrays.fill(a[i], i + 1, n, 0);
      for (int p = i; p < n; p++) {
        result[i] += a[p][i] * a[p][i];
      }
      for (int p = i + 1; p < end; p++) {
        Rows.add(a[i], a[p], a[p][i], i + 1, p + 1);
      }
    }
    addLower(begin, end, end, n, begin, n, 1);
  }

  /**
   * Adds to the rows i of a block {@code sign · Σ a[p][i] · a[p][j]} over the rows p in [first,
   * last), where j runs over those of the columns [from, to) that are not above the diagonal in row
   * p, nor, when the rows p are below the block, below it in row i.
   */
  private void addLower(int begin, int end, int first, int last, int from, int to, float sign) {
    for (int tile = from; tile < to; tile += TILE) {
      int tileEnd = Math.min(to, tile + TILE);
      int p = Math.max(first, tile);
      for (; p + Rows.STEP <= last; p += Rows.STEP) {
        for (int i = begin; i < end; i++) {
          addFourLower(i, p, sign, firstColumn(i, first, tile), tileEnd);
        }
      }
      for (; p < last; p++) {
        for (int i = begin; i < end; i++) {
          addOneLower(i, p, sign, firstColumn(i, first, tile), tileEnd);
        }
      }
    }
  }

  private static int firstColumn(int row, int first, int tile) {
    return first > row ? Math.max(row + 1, tile) : tile;
  }

  private void addFourLower(int i, int p, float sign, int from, int to) {
    int common = Math.min(to, p + 1);
    Rows.addFour(a[i], a, p, i, sign, from, common);
    for (int q = p + 1; q < p + Rows.STEP; q++) {
      Rows.add(a[i], a[q], sign * a[q][i], Math.max(from, common), Math.min(to, q + 1));
    }
  }

  private void addOneLower(int i, int p, float sign, int from, int to) {
    Rows.add(a[i], a[p], sign * a[p][i], from, Math.min(to, p + 1));
  }

  private static void scale(float[] row, float factor, int from, int to) {
    for (int j = from; j < to; j++) {
      row[j] *= factor;
    }
  }
}
