package org.kindred.engine.baseline;

import it.unimi.dsi.fastutil.ints.Int2FloatLinkedOpenHashMap;
import it.unimi.dsi.fastutil.ints.Int2FloatMap;

/** Weighted terms of one history, in the order of their first appearance. Used once. */
final class TermProfile {

  private final Int2FloatLinkedOpenHashMap weights = new Int2FloatLinkedOpenHashMap();

  /** Is told of a term. */
  @FunctionalInterface
  interface Visitor {
    void visit(int term, float weight);
  }

  void add(int term, float weight) {
    if (weight > 0) {
      weights.addTo(term, weight);
    }
  }

  /** 0 for a term that the history does not have. */
  float weight(int term) {
    return weights.get(term);
  }

  void forEach(Visitor visitor) {
    for (Int2FloatMap.Entry entry : weights.int2FloatEntrySet()) {
      visitor.visit(entry.getIntKey(), entry.getFloatValue());
    }
  }
}
