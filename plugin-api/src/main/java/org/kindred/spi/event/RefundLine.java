package org.kindred.spi.event;

import org.kindred.spi.value.Money;
import org.kindred.spi.value.ProductId;

/**
 * What was given back for one product of an order.
 *
 * @param quantity how many came back; 0 when only money did
 * @param amount a positive number is money given back; measured like {@link OrderLine#lineTotal}
 */
public record RefundLine(ProductId productId, int quantity, Money amount) {

  public RefundLine {
    EventChecks.atLeast(0, "quantity", quantity);
    if (amount.isNegative()) {
      throw new IllegalArgumentException("refunded amount must not be negative, got " + amount);
    }
  }
}
