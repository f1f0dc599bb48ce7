package org.kindred.engine.baseline;

/** Numbers by item made of how often the items occur. */
final class ItemFactors {

  private ItemFactors() {}

  /** float [items]: {@code (count + shift)^power}; of an item without any interaction 1. */
  static float[] ofPower(Occurrences occurrences, double shift, double power) {
    float[] factors = new float[occurrences.items()];
    for (int i = 0; i < factors.length; i++) {
      int count = occurrences.count(i);
      factors[i] = count == 0 ? 1 : (float) Math.pow(count + shift, power);
    }
    return factors;
  }
}
