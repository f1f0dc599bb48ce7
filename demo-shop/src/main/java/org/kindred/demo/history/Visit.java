package org.kindred.demo.history;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.kindred.demo.catalogue.Product;
import org.kindred.demo.shopper.Shopper;

/**
 * Somebody comes to the shop.
 *
 * @param purpose what to buy again, or null to look around
 */
record Visit(Instant at, long number, Shopper shopper, @Nullable Product purpose)
    implements Comparable<Visit> {

  @Override
  public int compareTo(Visit other) {
    int order = at.compareTo(other.at);
    return order != 0 ? order : Long.compare(number, other.number);
  }
}
