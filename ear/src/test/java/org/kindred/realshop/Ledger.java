package org.kindred.realshop;

import java.util.Map;

/**
 * What happened on a shop's bus, written down by the shop itself, topic by topic.
 *
 * @param toTell how many messages Kindred must have received
 * @param ofNoInterest how many events there is nothing to tell of
 */
record Ledger(Map<String, Long> toTell, Map<String, Long> ofNoInterest) {

  /** How many messages Kindred must have received in all. */
  long total() {
    return toTell.values().stream().mapToLong(Long::longValue).sum();
  }
}
