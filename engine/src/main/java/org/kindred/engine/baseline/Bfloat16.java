package org.kindred.engine.baseline;

/** Numbers of 16 bits: the sign, the exponent and seven further bits of a float, rounded. */
final class Bfloat16 {

  private static final int BITS = 16;
  private static final int HALF = 1 << (BITS - 1);

  private Bfloat16() {}

  /** Finite numbers, to {@code narrow} from the offset on. */
  static void narrow(float[] numbers, short[] narrow, int offset) {
    for (int k = 0; k < numbers.length; k++) {
      narrow[offset + k] = (short) ((Float.floatToRawIntBits(numbers[k]) + HALF) >>> BITS);
    }
  }

  static float[] widen(short[] narrow) {
    float[] numbers = new float[narrow.length];
    for (int k = 0; k < narrow.length; k++) {
      numbers[k] = widen(narrow[k]);
    }
    return numbers;
  }

  static float widen(short narrow) {
    return Float.intBitsToFloat(narrow << BITS);
  }
}
