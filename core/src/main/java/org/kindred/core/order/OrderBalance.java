package org.kindred.core.order;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.kindred.spi.value.Money;
import org.kindred.spi.value.ProductId;

/**
 * What is left of an order while its refunds are counted, earliest first: no more can be given back
 * than was bought, per product and currency. Not thread-safe.
 */
final class OrderBalance {

  private final Map<Position, Rest> rests = new LinkedHashMap<>();

  OrderBalance(List<RecordedOrder.Line> lines) {
    for (RecordedOrder.Line line : lines) {
      Rest rest = new Rest(line.quantity(), line.lineTotal().amount());
      rests.merge(new Position(line.productId(), line.lineTotal().currency()), rest, Rest::plus);
    }
  }

  /** Takes the refund off what is left, and says how much of it could be taken. */
  RefundCount take(StoredRefundLine refund) {
    Position position = new Position(refund.productId(), refund.amount().currency());
    Rest rest = rests.getOrDefault(position, Rest.NONE);
    int quantity = Math.min(refund.quantity(), rest.quantity);
    BigDecimal amount = refund.amount().amount().min(rest.amount);
    rests.put(position, new Rest(rest.quantity - quantity, rest.amount.subtract(amount)));
    boolean exceeds =
        quantity < refund.quantity() || amount.compareTo(refund.amount().amount()) < 0;
    return new RefundCount(quantity, amount, exceeds);
  }

  /** What is left, as the lines of a refund that gives all of it back. */
  List<StoredRefundLine> cancelled(Instant at) {
    List<StoredRefundLine> lines = new ArrayList<>();
    rests.forEach(
        (position, rest) -> {
          if (rest.quantity > 0 || rest.amount.signum() > 0) {
            lines.add(
                new StoredRefundLine(
                    RefundRows.CANCELLATION,
                    lines.size() + 1,
                    position.product,
                    rest.quantity,
                    new Money(rest.amount, position.currency),
                    at,
                    new RefundCount(rest.quantity, rest.amount, false)));
          }
        });
    return lines;
  }

  private record Position(ProductId product, Currency currency) {}

  private record Rest(int quantity, BigDecimal amount) {

    static final Rest NONE = new Rest(0, BigDecimal.ZERO);

    Rest plus(Rest other) {
      return new Rest(quantity + other.quantity, amount.add(other.amount));
    }
  }
}
