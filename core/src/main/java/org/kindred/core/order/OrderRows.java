package org.kindred.core.order;

import jakarta.persistence.EntityManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Currency;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kindred.core.identity.KnownShopper;
import org.kindred.core.identity.VisitorId;
import org.kindred.core.persistence.EventKey;
import org.kindred.core.persistence.Sql;
import org.kindred.core.persistence.TimeOrderedIds;
import org.kindred.core.shop.Shop;
import org.kindred.spi.event.OrderLine;
import org.kindred.spi.event.OrderPlaced;
import org.kindred.spi.value.Money;
import org.kindred.spi.value.OrderId;
import org.kindred.spi.value.ProductId;

/** The rows of {@code shop_order} and {@code shop_order_line}. */
final class OrderRows {

  private static final String SELECT =
      "select o.*, coalesce(v.customer_id, o.visitor_id) as person_id"
          + " from shop_order o left join visitor v on v.id = o.visitor_id where o.shop_id = ?";

  private final Sql sql;
  private final Shop shop;

  OrderRows(EntityManager entityManager, Shop shop) {
    this.sql = Sql.on(entityManager);
    this.shop = shop;
  }

  /** Which message the stored order was told by, and when it says the order was placed. */
  record Telling(Instant placedAt, EventKey by) {

    boolean precedes(Instant otherPlacedAt, EventKey otherBy) {
      int order = placedAt.compareTo(otherPlacedAt);
      return order < 0 || (order == 0 && by.compareTo(otherBy) <= 0);
    }
  }

  Optional<Telling> telling(OrderId id) {
    return sql.first(
        "select placed_at, event_key from shop_order where shop_id = ? and order_id = ?",
        row -> new Telling(Sql.instant(row, "placed_at"), EventKey.ofBytes(row.getBytes(2))),
        shop.id(),
        id.value());
  }

  Optional<RecordedOrder> find(OrderId id) {
    return read(SELECT + " and o.order_id = ?", shop.id(), id.value()).stream().findFirst();
  }

  List<RecordedOrder> placedBetween(Instant from, Instant until) {
    return read(
        SELECT + " and o.placed_at >= ? and o.placed_at < ? order by o.placed_at, o.id",
        shop.id(),
        from,
        until);
  }

  /** One by one: from a list of orders the embedded database would look at all of the shop's. */
  Map<OrderId, Set<VisitorId>> buyers(Collection<OrderId> orders) {
    Map<OrderId, Set<VisitorId>> buyers = new HashMap<>();
    for (OrderId order : orders) {
      sql.first(
              "select visitor_id, browser_id from shop_order where shop_id = ? and order_id = ?",
              OrderRows::numbers,
              shop.id(),
              order.value())
          .ifPresent(numbers -> buyers.put(order, numbers));
    }
    return buyers;
  }

  private static Set<VisitorId> numbers(ResultSet row) throws SQLException {
    Set<VisitorId> numbers = new HashSet<>();
    for (String column : List.of("visitor_id", "browser_id")) {
      Long number = Sql.longOrNull(row, column);
      if (number != null) {
        numbers.add(new VisitorId(number));
      }
    }
    return numbers;
  }

  void insert(OrderPlaced order, EventKey by, @Nullable KnownShopper buyer, Instant receivedAt) {
    VisitorId browser = buyer == null ? null : buyer.browserId();
    sql.update(
        "insert into shop_order (id, shop_id, order_id, event_key, visitor_id, browser_id,"
            + " placed_at, received_at) values (?, ?, ?, ?, ?, ?, ?, ?)",
        TimeOrderedIds.next(),
        shop.id(),
        order.orderId().value(),
        by,
        buyer == null ? null : buyer.writtenId().value(),
        browser == null ? null : browser.value(),
        order.occurredAt(),
        receivedAt);
    List<@Nullable Object[]> lines = new ArrayList<>();
    for (OrderLine line : order.lines()) {
      lines.add(
          new Object[] {
            TimeOrderedIds.next(),
            shop.id(),
            order.orderId().value(),
            lines.size() + 1,
            line.productId().value(),
            line.quantity(),
            line.lineTotal().amount(),
            line.lineTotal().currency().getCurrencyCode()
          });
    }
    sql.batch(
        "insert into shop_order_line (id, shop_id, order_id, line_number, product_id, quantity,"
            + " amount, currency) values (?, ?, ?, ?, ?, ?, ?, ?)",
        lines);
  }

  void delete(OrderId id) {
    sql.update(
        "delete from shop_order_line where shop_id = ? and order_id = ?", shop.id(), id.value());
    sql.update("delete from shop_order where shop_id = ? and order_id = ?", shop.id(), id.value());
  }

  List<RecordedOrder.Line> lines(String orderId) {
    return sql.list(
        "select * from shop_order_line where shop_id = ? and order_id = ? order by line_number",
        OrderRows::line,
        shop.id(),
        orderId);
  }

  private List<RecordedOrder> read(String select, @Nullable Object... parameters) {
    return sql.list(select, OrderHead::read, parameters).stream()
        .map(head -> head.with(lines(head.orderId)))
        .toList();
  }

  private static RecordedOrder.Line line(ResultSet row) throws SQLException {
    return new RecordedOrder.Line(
        row.getInt("line_number"),
        new ProductId(row.getString("product_id")),
        row.getInt("quantity"),
        new Money(row.getBigDecimal("amount"), Currency.getInstance(row.getString("currency"))));
  }

  private record OrderHead(
      String orderId, @Nullable Long person, Instant placedAt, Instant receivedAt) {

    static OrderHead read(ResultSet row) throws SQLException {
      return new OrderHead(
          row.getString("order_id"),
          Sql.longOrNull(row, "person_id"),
          Sql.instant(row, "placed_at"),
          Sql.instant(row, "received_at"));
    }

    RecordedOrder with(List<RecordedOrder.Line> lines) {
      VisitorId visitor = person == null ? null : new VisitorId(person);
      return new RecordedOrder(new OrderId(orderId), visitor, placedAt, receivedAt, lines);
    }
  }
}
