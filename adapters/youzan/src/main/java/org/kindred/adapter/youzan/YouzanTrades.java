package org.kindred.adapter.youzan;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.kindred.adapter.support.JsonFields;
import org.kindred.adapter.support.RefundSplit;
import org.kindred.spi.event.OrderCancelled;
import org.kindred.spi.event.OrderLine;
import org.kindred.spi.event.OrderPlaced;
import org.kindred.spi.event.OrderRefunded;
import org.kindred.spi.event.RefundLine;
import org.kindred.spi.event.ShopEvent;
import org.kindred.spi.value.CustomerId;
import org.kindred.spi.value.Money;
import org.kindred.spi.value.OrderId;
import org.kindred.spi.value.ProductId;
import org.kindred.spi.value.RefundId;
import org.kindred.spi.value.Shopper;

/**
 * Trades, as messages and the interface tell them alike. A paid trade that still waits for its
 * group to be complete (拼团) is given back when it never is: only when the group is complete, it is
 * a purchase.
 *
 * @param currency what the shop sells in; Youzan names none
 */
record YouzanTrades(Currency currency) {

  /** Not paid, or paid and waiting for the group or for the shop to take the order. */
  private static final Set<String> NO_PURCHASE_YET =
      Set.of("WAIT_BUYER_PAY", "WAIT_PAY_RETURN", "WAIT_GROUP", "WAIT_CONFIRM");

  /** All that a trade tells by now. */
  List<ShopEvent> history(JsonFields trade) {
    JsonFields order = trade.object("order_info");
    OrderId id = new OrderId(order.id("tid"));
    String status = order.text("status");
    if (status.equals("TRADE_CLOSED")) {
      Instant at = YouzanTimes.find(order, "update_time").orElseGet(() -> placedAt(order));
      return List.of(new OrderCancelled("order-cancelled:" + id, at, id));
    }
    List<OrderLine> lines = lines(trade);
    if (lines.isEmpty() || NO_PURCHASE_YET.contains(status)) {
      return List.of();
    }
    return List.of(
        new OrderPlaced("order-placed:" + id, placedAt(order), shopper(trade), id, lines));
  }

  /** A refund of one line when it names one, else of the whole trade. */
  ShopEvent refunded(JsonFields trade, JsonFields refund, Instant received) {
    OrderId id = new OrderId(trade.object("order_info").id("tid"));
    RefundId refundId = new RefundId(refund.id("refund_id"));
    Money amount = refund.money("refunded_fee", currency);
    Optional<String> line = refund.findId("oid");
    List<RefundLine> named =
        trade.objects("orders").stream()
            .filter(one -> line.isPresent() && one.findId("oid").equals(line))
            .map(one -> new RefundLine(new ProductId(one.id("item_id")), 0, least(amount, one)))
            .toList();
    Instant at = YouzanTimes.find(refund, "update_time").orElse(received);
    return new OrderRefunded(
        "refund:" + refundId,
        at,
        id,
        refundId,
        named.isEmpty() ? RefundSplit.over(lines(trade), amount) : named);
  }

  private Money least(Money amount, JsonFields line) {
    Money paid = line.money("payment", currency);
    return amount.minus(paid).isNegative() ? amount : paid;
  }

  private List<OrderLine> lines(JsonFields trade) {
    List<OrderLine> lines = new ArrayList<>();
    for (JsonFields line : trade.objects("orders")) {
      int quantity = line.integer("num");
      if (quantity > 0) {
        lines.add(
            new OrderLine(
                new ProductId(line.id("item_id")), quantity, line.money("payment", currency)));
      }
    }
    return lines;
  }

  private static Instant placedAt(JsonFields order) {
    return YouzanTimes.find(order, "pay_time")
        .or(() -> YouzanTimes.find(order, "created"))
        .orElseThrow(() -> order.malformed("pay_time", "is missing"));
  }

  private static Shopper shopper(JsonFields trade) {
    return trade
        .findObject("buyer_info")
        .flatMap(buyer -> buyer.findText("yz_open_id").or(() -> positive(buyer)))
        .map(id -> Shopper.of(new CustomerId(id)))
        .orElse(Shopper.UNKNOWN);
  }

  /** Zero is nobody. */
  private static Optional<String> positive(JsonFields buyer) {
    return buyer.findId("buyer_id").filter(id -> !id.equals("0"));
  }
}
