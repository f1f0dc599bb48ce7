package org.kindred.engine.serving;

import jdk.incubator.vector.ByteVector;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.ShortVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorShape;
import jdk.incubator.vector.VectorSpecies;

/**
 * Multiplies in 16 bits, adds up eight dimensions in them, and then in 32. Compiled apart from the
 * rest, since the module is an incubating one; found by {@link ByteScan#fastest}.
 *
 * <p>Two vectors of items at a time share each factor, which is loaded ready for all lanes: with
 * one, memory would be faster than this. With four, Java 17 gives up compiling all of it.
 */
final class VectorByteScan implements ByteScan {

  private static final int MOST_LANES = ByteQuery.REPEATS;
  private static final int LEAST_LANES = 16;

  private static final VectorSpecies<Short> SHORTS =
      ShortVector.SPECIES_PREFERRED.length() >= MOST_LANES
          ? ShortVector.SPECIES_512
          : ShortVector.SPECIES_256;

  private static final VectorSpecies<Byte> BYTES =
      VectorSpecies.of(byte.class, VectorShape.forBitSize(SHORTS.vectorBitSize() / 2));
  private static final VectorSpecies<Integer> INTS =
      VectorSpecies.of(int.class, SHORTS.vectorShape());
  private static final VectorSpecies<Float> FLOATS =
      VectorSpecies.of(float.class, SHORTS.vectorShape());

  private static final int LANES = SHORTS.length();
  private static final int HALF = LANES / 2;

  /** Refuses processors for which Java would have to play such vectors by hand. */
  VectorByteScan() {
    if (ShortVector.SPECIES_PREFERRED.length() < LEAST_LANES) {
      throw new UnsupportedOperationException("vectors are too short on this processor");
    }
  }

  @Override
  public float scan(ByteTable table, int tile, ByteQuery query, float[] scores, int offset) {
    byte[] bytes = table.bytes();
    short[] factors = query.repeated();
    int dimensions = table.dimensions();
    FloatVector highest = FloatVector.broadcast(FLOATS, Float.NEGATIVE_INFINITY);
    for (int lane = 0; lane < ByteTable.TILE; lane += 2 * LANES) {
      IntVector low = IntVector.zero(INTS);
      IntVector high = low;
      IntVector otherLow = low;
      IntVector otherHigh = low;
      int place = tile * ByteTable.TILE * dimensions + lane;
      for (int d = 0; d < dimensions; d += ByteTable.STEP) {
        ShortVector sum = ShortVector.zero(SHORTS);
        ShortVector otherSum = sum;
        for (int k = 0; k < ByteTable.STEP; k++) {
          ShortVector factor = ShortVector.fromArray(SHORTS, factors, (d + k) * ByteQuery.REPEATS);
          sum = sum.add(shorts(bytes, place).mul(factor));
          otherSum = otherSum.add(shorts(bytes, place + LANES).mul(factor));
          place += ByteTable.TILE;
        }
        low = low.add(sum.convertShape(VectorOperators.S2I, INTS, 0));
        high = high.add(sum.convertShape(VectorOperators.S2I, INTS, 1));
        otherLow = otherLow.add(otherSum.convertShape(VectorOperators.S2I, INTS, 0));
        otherHigh = otherHigh.add(otherSum.convertShape(VectorOperators.S2I, INTS, 1));
      }
      int first = tile * ByteTable.TILE + lane;
      highest =
          highest
              .max(put(low, table, first, query, scores, offset + lane))
              .max(put(high, table, first + HALF, query, scores, offset + lane + HALF))
              .max(put(otherLow, table, first + LANES, query, scores, offset + lane + LANES))
              .max(
                  put(
                      otherHigh,
                      table,
                      first + LANES + HALF,
                      query,
                      scores,
                      offset + lane + LANES + HALF));
    }
    return highest.reduceLanes(VectorOperators.MAX);
  }

  private static ShortVector shorts(byte[] bytes, int place) {
    return (ShortVector)
        ByteVector.fromArray(BYTES, bytes, place).convertShape(VectorOperators.B2S, SHORTS, 0);
  }

  /** Writes the scores of the items from {@code first} on. */
  private static FloatVector put(
      IntVector sums, ByteTable table, int first, ByteQuery query, float[] scores, int offset) {
    FloatVector numbers = (FloatVector) sums.convertShape(VectorOperators.I2F, FLOATS, 0);
    FloatVector scaled =
        numbers.mul(FloatVector.fromArray(FLOATS, table.scales(), first)).mul(query.scale());
    scaled.intoArray(scores, offset);
    return scaled;
  }
}
