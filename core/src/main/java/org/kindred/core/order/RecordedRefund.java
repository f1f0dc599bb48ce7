package org.kindred.core.order;

import java.time.Instant;
import java.util.List;
import org.kindred.spi.value.Money;
import org.kindred.spi.value.OrderId;
import org.kindred.spi.value.ProductId;

/**
 * A refund as it counts against its order. A cancellation is a refund of the rest.
 *
 * @param orderId the order
 * @param refundId unique within the order
 * @param refundedAt the shop's clock
 * @param lines not empty
 */
public record RecordedRefund(
    OrderId orderId, String refundId, Instant refundedAt, List<Line> lines) {

  public RecordedRefund {
    lines = List.copyOf(lines);
  }

  /**
   * What was given back for one product.
   *
   * @param counted of the delivered amount, what does not exceed the order
   * @param exceedsOrder whether less was counted than was delivered
   */
  public record Line(
      int number, ProductId productId, int quantity, Money counted, boolean exceedsOrder) {}
}
