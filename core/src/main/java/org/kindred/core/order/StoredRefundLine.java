package org.kindred.core.order;

import java.time.Instant;
import org.kindred.spi.value.Money;
import org.kindred.spi.value.ProductId;

/** A row of {@code refund_line}: what was delivered, and how much of it counts. */
record StoredRefundLine(
    String refundId,
    int number,
    ProductId productId,
    int quantity,
    Money amount,
    Instant refundedAt,
    RefundCount count) {

  StoredRefundLine counted(RefundCount newCount) {
    return new StoredRefundLine(
        refundId, number, productId, quantity, amount, refundedAt, newCount);
  }

  RecordedRefund.Line recorded() {
    Money counted = new Money(count.amount(), amount.currency());
    return new RecordedRefund.Line(
        number, productId, count.quantity(), counted, count.exceedsOrder());
  }
}
