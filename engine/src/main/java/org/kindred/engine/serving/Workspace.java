package org.kindred.engine.serving;

/**
 * Arrays of the size of the catalogue for one call, used again by the next.
 *
 * @param scores float [candidates][histories][items]
 */
@SuppressWarnings("ArrayRecordComponent")
record Workspace(float[][][] scores) {

  static Workspace of(int candidates, int histories, int items) {
    return new Workspace(new float[candidates][histories][items]);
  }

  /** float [candidates][items] of one history. */
  float[][] rows(int history) {
    float[][] rows = new float[scores.length][];
    for (int c = 0; c < rows.length; c++) {
      rows[c] = scores[c][history];
    }
    return rows;
  }
}
