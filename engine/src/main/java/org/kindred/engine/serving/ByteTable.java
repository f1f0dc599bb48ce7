package org.kindred.engine.serving;

/**
 * Vectors with one byte for each number. They lie in tiles of {@value #TILE} vectors, dimension by
 * dimension within a tile, so that a scan reads memory once and in order. Number d of vector i is
 * about {@code scales[i] · bytes[…]}. Immutable.
 */
final class ByteTable {

  /** Vectors in a tile. */
  static final int TILE = 64;

  /** The largest number: eight products of two of them fit into 16 bits. */
  static final int LARGEST = 63;

  /** Dimensions are filled up with 0 to a multiple of it. */
  static final int STEP = 8;

  private final int count;
  private final int dimensions;
  private final byte[] bytes;
  private final float[] scales;
  private final float[] residuals;
  private final float[] norms;

  private ByteTable(int count, int size) {
    this.count = count;
    this.dimensions = (size + STEP - 1) / STEP * STEP;
    int tiles = (count + TILE - 1) / TILE;
    this.bytes = new byte[Math.multiplyExact(tiles * TILE, dimensions)];
    this.scales = new float[tiles * TILE];
    this.residuals = new float[tiles];
    this.norms = new float[tiles];
  }

  /**
   * Rounds vectors.
   *
   * @param rows float [count · size]
   */
  static ByteTable of(float[] rows, int size) {
    ByteTable table = new ByteTable(rows.length / size, size);
    for (int i = 0; i < table.count; i++) {
      table.put(i, rows, size);
    }
    return table;
  }

  private void put(int index, float[] rows, int size) {
    int from = index * size;
    float largest = 0;
    for (int d = 0; d < size; d++) {
      largest = Math.max(largest, Math.abs(rows[from + d]));
    }
    float scale = largest / LARGEST;
    scales[index] = scale;
    int tile = index / TILE;
    int place = tile * TILE * dimensions + index % TILE;
    double residual = 0;
    double norm = 0;
    for (int d = 0; d < size && scale > 0; d++) {
      byte rounded = (byte) Math.round(rows[from + d] / scale);
      bytes[place + d * TILE] = rounded;
      residual += square(rows[from + d] - scale * rounded);
      norm += square(scale * rounded);
    }
    residuals[tile] = Math.max(residuals[tile], (float) Math.sqrt(residual));
    norms[tile] = Math.max(norms[tile], (float) Math.sqrt(norm));
  }

  private static double square(double x) {
    return x * x;
  }

  int count() {
    return count;
  }

  int tiles() {
    return residuals.length;
  }

  /** The size of the vectors, filled up. */
  int dimensions() {
    return dimensions;
  }

  /** byte [tiles][dimensions][TILE] in a row; not to be written to. */
  byte[] bytes() {
    return bytes;
  }

  /** float [tiles · TILE]; not to be written to. */
  float[] scales() {
    return scales;
  }

  /** How far a score by bytes can be from the exact one, for every vector of the tile. */
  float error(int tile, ByteQuery query) {
    return query.norm() * residuals[tile] + query.residual() * norms[tile];
  }
}
