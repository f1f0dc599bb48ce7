package org.kindred.demo.order;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kindred.demo.catalogue.Money;
import org.kindred.demo.journal.SoldLine;

/**
 * What somebody bought.
 *
 * @param customerId who, or null for a guest
 * @param past whether it was placed before the shop opened, and can no longer be given back
 * @param told whether Kindred knows of it, and so has to know of a refund
 * @param refundedAt when it was given back, or null
 */
public record Order(
    String id,
    @Nullable String customerId,
    Instant placedAt,
    List<SoldLine> lines,
    boolean past,
    boolean told,
    @Nullable Instant refundedAt) {

  public Order {
    lines = List.copyOf(lines);
  }

  public boolean isRefundable() {
    return !past && refundedAt == null;
  }

  /** What the products cost, without shipping. */
  public Money total() {
    return lines.stream().map(SoldLine::total).reduce(Money.ZERO, Money::plus);
  }

  Order refunded(Instant at) {
    return new Order(id, customerId, placedAt, lines, past, told, at);
  }
}
