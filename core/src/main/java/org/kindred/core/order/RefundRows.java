package org.kindred.core.order;

import jakarta.persistence.EntityManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kindred.core.persistence.Sql;
import org.kindred.core.persistence.TimeOrderedIds;
import org.kindred.core.shop.Shop;
import org.kindred.spi.event.OrderRefunded;
import org.kindred.spi.event.RefundLine;
import org.kindred.spi.value.Money;
import org.kindred.spi.value.OrderId;
import org.kindred.spi.value.ProductId;

/** The rows of {@code refund_line} and {@code order_cancellation}. */
final class RefundRows {

  /** Names the refund that stands for a cancellation; no shop's id starts with a blank. */
  static final String CANCELLATION = " cancellation";

  private static final String INSERT =
      "insert into refund_line (id, shop_id, order_id, refund_id, line_number, product_id,"
          + " quantity, amount, currency, refunded_at, counted_quantity, counted_amount,"
          + " exceeds_order) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

  private final Sql sql;
  private final Shop shop;

  RefundRows(EntityManager entityManager, Shop shop) {
    this.sql = Sql.on(entityManager);
    this.shop = shop;
  }

  /** Adds the refund, uncounted, unless an equally early telling of it is there. */
  boolean add(OrderRefunded refund) {
    Optional<Instant> known =
        sql.first(
            "select refunded_at from refund_line"
                + " where shop_id = ? and order_id = ? and refund_id = ?",
            row -> Sql.instant(row, "refunded_at"),
            shop.id(),
            refund.orderId().value(),
            refund.refundId().value());
    if (known.isPresent() && !refund.occurredAt().isBefore(known.get())) {
      return false;
    }
    delete(refund.orderId(), refund.refundId().value());
    List<@Nullable Object[]> rows = new ArrayList<>();
    for (RefundLine line : refund.lines()) {
      rows.add(
          row(
              new StoredRefundLine(
                  refund.refundId().value(),
                  rows.size() + 1,
                  line.productId(),
                  line.quantity(),
                  line.amount(),
                  refund.occurredAt(),
                  RefundCount.NOTHING),
              refund.orderId()));
    }
    sql.batch(INSERT, rows);
    return true;
  }

  /** Notes the earliest telling of a cancellation; false when it is known. */
  boolean addCancellation(OrderId order, Instant at) {
    int moved =
        sql.update(
            "update order_cancellation set cancelled_at = ?"
                + " where shop_id = ? and order_id = ? and cancelled_at > ?",
            at,
            shop.id(),
            order.value(),
            at);
    int added =
        sql.update(
            "insert ignore into order_cancellation (id, shop_id, order_id, cancelled_at)"
                + " values (?, ?, ?, ?)",
            TimeOrderedIds.next(),
            shop.id(),
            order.value(),
            at);
    return moved + added > 0;
  }

  Optional<Instant> cancelledAt(OrderId order) {
    return sql.first(
        "select cancelled_at from order_cancellation where shop_id = ? and order_id = ?",
        row -> Sql.instant(row, "cancelled_at"),
        shop.id(),
        order.value());
  }

  /** As delivered, earliest first; without the lines that stand for a cancellation. */
  List<StoredRefundLine> delivered(OrderId order) {
    return stored(order).stream().filter(line -> !line.refundId().equals(CANCELLATION)).toList();
  }

  /** Writes anew how the refunds of the order count. */
  void rewrite(OrderId order, List<StoredRefundLine> counted) {
    sql.update(
        "delete from refund_line where shop_id = ? and order_id = ?", shop.id(), order.value());
    List<@Nullable Object[]> rows = new ArrayList<>();
    counted.forEach(line -> rows.add(row(line, order)));
    sql.batch(INSERT, rows);
  }

  /** All refunds as they count, earliest first. */
  List<RecordedRefund> find(OrderId order) {
    Map<String, List<StoredRefundLine>> byRefund = new LinkedHashMap<>();
    stored(order)
        .forEach(
            line -> byRefund.computeIfAbsent(line.refundId(), id -> new ArrayList<>()).add(line));
    return byRefund.entrySet().stream()
        .map(
            refund ->
                new RecordedRefund(
                    order,
                    refund.getKey().strip(),
                    refund.getValue().get(0).refundedAt(),
                    refund.getValue().stream().map(StoredRefundLine::recorded).toList()))
        .toList();
  }

  private List<StoredRefundLine> stored(OrderId order) {
    return sql.list(
        "select * from refund_line where shop_id = ? and order_id = ?"
            + " order by refunded_at, refund_id, line_number",
        RefundRows::read,
        shop.id(),
        order.value());
  }

  private void delete(OrderId order, String refund) {
    sql.update(
        "delete from refund_line where shop_id = ? and order_id = ? and refund_id = ?",
        shop.id(),
        order.value(),
        refund);
  }

  private @Nullable Object[] row(StoredRefundLine line, OrderId order) {
    return new @Nullable Object[] {
      TimeOrderedIds.next(),
      shop.id(),
      order.value(),
      line.refundId(),
      line.number(),
      line.productId().value(),
      line.quantity(),
      line.amount().amount(),
      line.amount().currency().getCurrencyCode(),
      line.refundedAt(),
      line.count().quantity(),
      line.count().amount(),
      line.count().exceedsOrder()
    };
  }

  private static StoredRefundLine read(ResultSet row) throws SQLException {
    return new StoredRefundLine(
        row.getString("refund_id"),
        row.getInt("line_number"),
        new ProductId(row.getString("product_id")),
        row.getInt("quantity"),
        new Money(row.getBigDecimal("amount"), Currency.getInstance(row.getString("currency"))),
        Sql.instant(row, "refunded_at"),
        new RefundCount(
            row.getInt("counted_quantity"),
            row.getBigDecimal("counted_amount"),
            row.getBoolean("exceeds_order")));
  }
}
