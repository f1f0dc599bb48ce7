package org.kindred.spi.event;

import org.kindred.spi.value.Money;
import org.kindred.spi.value.ProductId;

/**
 * One product of an order.
 *
 * @param quantity at least 1
 * @param lineTotal for the whole quantity, after discounts, before tax and shipping; not negative
 */
public record OrderLine(ProductId productId, int quantity, Money lineTotal) {

  public OrderLine {
    EventChecks.atLeast(1, "quantity", quantity);
    if (lineTotal.isNegative()) {
      throw new IllegalArgumentException("line total must not be negative, got " + lineTotal);
    }
  }
}
