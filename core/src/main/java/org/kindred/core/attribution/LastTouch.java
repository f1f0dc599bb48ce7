package org.kindred.core.attribution;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kindred.core.identity.VisitorId;
import org.kindred.core.order.RecordedOrder;
import org.kindred.core.order.RecordedRefund;
import org.kindred.core.recommendation.SlateStamp;
import org.kindred.spi.value.Money;
import org.kindred.spi.value.ProductId;

/**
 * Credits each order line to the last slate out of which the buyer chose that very product, or else
 * to the last one in which it was seen, within the windows.
 */
final class LastTouch {

  private final AttributionWindows windows;

  LastTouch(AttributionWindows windows) {
    this.windows = windows;
  }

  /** The credited lines. The events are the buyer's, earliest first, none after the order. */
  List<AttributedSale> sales(RecordedOrder order, VisitorId buyer, List<SlateEvent> events) {
    List<AttributedSale> sales = new ArrayList<>();
    for (RecordedOrder.Line line : order.lines()) {
      touch(line.productId(), order.placedAt(), events)
          .ifPresent(touch -> sales.add(sale(order, buyer, line, touch)));
    }
    return sales;
  }

  /** What of the sales was refunded: one reversal per line and refund. */
  static List<AttributedSale> reversals(List<AttributedSale> sales, List<RecordedRefund> refunds) {
    List<AttributedSale> reversals = new ArrayList<>();
    for (RecordedRefund refund : refunds) {
      Map<ProductId, AttributedSale> byProduct = new HashMap<>();
      for (RecordedRefund.Line line : refund.lines()) {
        sales.stream()
            .filter(sale -> sale.product().equals(line.productId()))
            .findFirst()
            .ifPresent(
                sale ->
                    byProduct.merge(
                        line.productId(), reversal(sale, refund, line), LastTouch::sum));
      }
      reversals.addAll(byProduct.values());
    }
    return reversals;
  }

  private Optional<SlateEvent> touch(ProductId product, Instant boughtAt, List<SlateEvent> events) {
    Optional<SlateEvent> click = Optional.empty();
    Optional<SlateEvent> view = Optional.empty();
    for (SlateEvent event : events) {
      if (!event.product().equals(product)) {
        continue;
      }
      if (event.isClick() && event.occurredAt().plus(windows.click).isAfter(boughtAt)) {
        click = Optional.of(event);
      } else if (event.occurredAt().plus(windows.view).isAfter(boughtAt)) {
        view = Optional.of(event);
      }
    }
    return click.isPresent() ? click : view;
  }

  private static AttributedSale sale(
      RecordedOrder order, VisitorId buyer, RecordedOrder.Line line, SlateEvent touch) {
    SlateStamp slate = touch.token().slate();
    return new AttributedSale(
        order.orderId(),
        line.number(),
        "",
        SaleKind.SALE,
        touch.isClick() ? Through.CLICK : Through.VIEW,
        slate.slateId(),
        slate.strategy(),
        slate.placement(),
        slate.modelVersion(),
        line.productId(),
        buyer.value(),
        line.quantity(),
        line.lineTotal(),
        order.placedAt());
  }

  private static AttributedSale reversal(
      AttributedSale sale, RecordedRefund refund, RecordedRefund.Line line) {
    return sale.reversed(refund.refundId(), line.quantity(), line.counted(), refund.refundedAt());
  }

  private static AttributedSale sum(AttributedSale one, AttributedSale other) {
    Money amount = one.amount().plus(other.amount());
    return one.reversed(
        one.refundId(), one.quantity() + other.quantity(), amount, one.occurredAt());
  }
}
