package org.kindred.engine.serving;

import jdk.incubator.vector.ByteVector;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.ShortVector;
import jdk.incubator.vector.VectorOperators;

/**
 * Sixteen products at a time, added up in 16 bits for eight dimensions and then in 32. Compiled
 * apart from the rest, since the module is an incubating one; found by {@link ByteScan#fastest}.
 */
final class VectorByteScan implements ByteScan {

  private static final int LANES = 16;
  private static final int HALF = LANES / 2;

  /** Refuses processors for which Java would have to play such vectors by hand. */
  VectorByteScan() {
    if (ShortVector.SPECIES_PREFERRED.length() < LANES) {
      throw new UnsupportedOperationException("vectors are too short on this processor");
    }
  }

  @Override
  public float scan(ByteTable table, int tile, ByteQuery query, float[] scores, int offset) {
    byte[] bytes = table.bytes();
    byte[] factors = query.bytes();
    float[] scales = table.scales();
    int dimensions = table.dimensions();
    int start = tile * ByteTable.TILE * dimensions;
    FloatVector highest =
        FloatVector.broadcast(FloatVector.SPECIES_256, Float.NEGATIVE_INFINITY);
    for (int lane = 0; lane < ByteTable.TILE; lane += LANES) {
      IntVector low = IntVector.zero(IntVector.SPECIES_256);
      IntVector high = IntVector.zero(IntVector.SPECIES_256);
      int place = start + lane;
      for (int d = 0; d < dimensions; d += ByteTable.STEP) {
        ShortVector sum = ShortVector.zero(ShortVector.SPECIES_256);
        for (int k = 0; k < ByteTable.STEP; k++) {
          ShortVector numbers =
              (ShortVector)
                  ByteVector.fromArray(ByteVector.SPECIES_128, bytes, place)
                      .convertShape(VectorOperators.B2S, ShortVector.SPECIES_256, 0);
          sum = sum.add(numbers.mul((short) factors[d + k]));
          place += ByteTable.TILE;
        }
        low = low.add(sum.convertShape(VectorOperators.S2I, IntVector.SPECIES_256, 0));
        high = high.add(sum.convertShape(VectorOperators.S2I, IntVector.SPECIES_256, 1));
      }
      int first = tile * ByteTable.TILE + lane;
      FloatVector lowScores = scaled(low, scales, first, query.scale());
      FloatVector highScores = scaled(high, scales, first + HALF, query.scale());
      lowScores.intoArray(scores, offset + lane);
      highScores.intoArray(scores, offset + lane + HALF);
      highest = highest.max(lowScores).max(highScores);
    }
    return highest.reduceLanes(VectorOperators.MAX);
  }

  private static FloatVector scaled(IntVector sums, float[] scales, int first, float scale) {
    FloatVector numbers =
        (FloatVector) sums.convertShape(VectorOperators.I2F, FloatVector.SPECIES_256, 0);
    return numbers.mul(FloatVector.fromArray(FloatVector.SPECIES_256, scales, first)).mul(scale);
  }
}
