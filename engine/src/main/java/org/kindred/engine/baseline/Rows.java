package org.kindred.engine.baseline;

/** The inner loops of dense matrices: multiples of rows added to a row. */
final class Rows {

  /** How many rows are added in one go. */
  static final int STEP = 4;

  private Rows() {}

  /** target[from … to) += factor · row[from … to). */
  static void add(float[] target, float[] row, float factor, int from, int to) {
    for (int j = from; j < to; j++) {
      target[j] += factor * row[j];
    }
  }

  /** target[from … to) += sign · Σ matrix[p][column] · matrix[p][from … to), p from first on. */
  static void addFour(
      float[] target, float[][] matrix, int first, int column, float sign, int from, int to) {
    float[] r0 = matrix[first];
    float[] r1 = matrix[first + 1];
    float[] r2 = matrix[first + 2];
    float[] r3 = matrix[first + 3];
    float f0 = sign * r0[column];
    float f1 = sign * r1[column];
    float f2 = sign * r2[column];
    float f3 = sign * r3[column];
    for (int j = from; j < to; j++) {
      target[j] += f0 * r0[j] + f1 * r1[j] + f2 * r2[j] + f3 * r3[j];
    }
  }
}
