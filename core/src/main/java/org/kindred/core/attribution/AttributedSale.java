package org.kindred.core.attribution;

import java.time.Instant;
import org.kindred.core.recommendation.Strategy;
import org.kindred.spi.storefront.Placement;
import org.kindred.spi.value.Money;
import org.kindred.spi.value.OrderId;
import org.kindred.spi.value.ProductId;

/**
 * An order line that is credited to a slate, or what of it was refunded.
 *
 * @param refundId empty for the sale itself
 * @param amount never negative; the kind says which way it counts
 * @param occurredAt when it was bought or given back
 */
record AttributedSale(
    OrderId orderId,
    int line,
    String refundId,
    SaleKind kind,
    Through through,
    String slateId,
    Strategy strategy,
    Placement placement,
    long modelVersion,
    ProductId product,
    long visitorId,
    int quantity,
    Money amount,
    Instant occurredAt) {

  AttributedSale reversed(String refund, int count, Money refunded, Instant refundedAt) {
    return new AttributedSale(
        orderId,
        line,
        refund,
        SaleKind.REVERSAL,
        through,
        slateId,
        strategy,
        placement,
        modelVersion,
        product,
        visitorId,
        count,
        refunded,
        refundedAt);
  }
}
