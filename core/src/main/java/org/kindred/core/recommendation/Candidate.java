package org.kindred.core.recommendation;

import java.util.List;

/**
 * A product that might be shown, and why.
 *
 * @param named products that the reason names
 * @param people how many people the reason counts, or 0
 */
record Candidate(String product, ReasonCode code, List<String> named, int people) {

  Candidate {
    named = List.copyOf(named);
  }

  static Candidate of(String product, ReasonCode code) {
    return new Candidate(product, code, List.of(), 0);
  }
}
