package org.kindred.core.attribution;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import org.kindred.spi.value.Money;

/**
 * Attributed revenue in one currency. Says which slates preceded a sale, not that they caused it.
 *
 * @param gross of the attributed lines, by the day of the order
 * @param refunded of attributed lines, by the day of the refund; not negative
 * @param orders in this currency with an attributed line
 */
public record AttributedRevenue(Money gross, Money refunded, long orders) {

  /** What is left after refunds. */
  public Money net() {
    return gross.minus(refunded);
  }

  /** Net revenue per order, rounded half up to the currency's digits; empty without an order. */
  public Optional<Money> averageOrderValue() {
    if (orders == 0) {
      return Optional.empty();
    }
    int digits = Math.max(0, gross.currency().getDefaultFractionDigits());
    BigDecimal average =
        net().amount().divide(BigDecimal.valueOf(orders), digits, RoundingMode.HALF_UP);
    return Optional.of(new Money(average, gross.currency()));
  }
}
