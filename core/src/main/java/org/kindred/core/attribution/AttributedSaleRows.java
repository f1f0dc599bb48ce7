package org.kindred.core.attribution;

import jakarta.persistence.EntityManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kindred.core.persistence.Sql;
import org.kindred.core.persistence.TimeOrderedIds;
import org.kindred.core.recommendation.Strategy;
import org.kindred.core.shop.Shop;
import org.kindred.spi.storefront.Placement;
import org.kindred.spi.value.Money;
import org.kindred.spi.value.OrderId;
import org.kindred.spi.value.ProductId;

/** The rows of {@code attributed_sale}. */
final class AttributedSaleRows {

  private final Sql sql;
  private final Shop shop;

  AttributedSaleRows(EntityManager entityManager, Shop shop) {
    this.sql = Sql.on(entityManager);
    this.shop = shop;
  }

  /** The order's sales, without reversals, by line. */
  List<AttributedSale> sales(OrderId order) {
    return sql.list(
        "select * from attributed_sale where shop_id = ? and order_id = ? and kind = ?"
            + " order by line_number",
        AttributedSaleRows::read,
        shop.id(),
        order.value(),
        SaleKind.SALE);
  }

  /** Sales and reversals of the time, until exclusive, narrowed by what the filter names. */
  List<AttributedSale> between(Instant from, Instant until, ReportFilter filter) {
    List<@Nullable Object> parameters = new ArrayList<>(List.of(shop.id(), from, until));
    parameters.addAll(filter.parameters());
    return sql.list(
        "select * from attributed_sale where shop_id = ? and occurred_at >= ? and occurred_at < ?"
            + filter.condition()
            + " order by occurred_at, id",
        AttributedSaleRows::read,
        parameters.toArray());
  }

  /** What stood of the order makes way for these sales. */
  void replaceSales(OrderId order, List<AttributedSale> sales) {
    sql.update(
        "delete from attributed_sale where shop_id = ? and order_id = ?", shop.id(), order.value());
    insert(sales);
  }

  /** What stood of the order's refunds makes way for these. */
  void replaceReversals(OrderId order, List<AttributedSale> reversals) {
    sql.update(
        "delete from attributed_sale where shop_id = ? and order_id = ? and kind = ?",
        shop.id(),
        order.value(),
        SaleKind.REVERSAL);
    insert(reversals);
  }

  private void insert(List<AttributedSale> sales) {
    List<@Nullable Object[]> rows = new ArrayList<>();
    sales.forEach(sale -> rows.add(row(sale)));
    sql.batch(
        "insert into attributed_sale (id, shop_id, order_id, line_number, refund_id, kind, through,"
            + " slate_id, strategy, placement, model_version, product_id, visitor_id, quantity,"
            + " amount, currency, occurred_at)"
            + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        rows);
  }

  private Object[] row(AttributedSale sale) {
    return new Object[] {
      TimeOrderedIds.next(),
      shop.id(),
      sale.orderId().value(),
      sale.line(),
      sale.refundId(),
      sale.kind(),
      sale.through(),
      sale.slateId(),
      sale.strategy(),
      sale.placement(),
      sale.modelVersion(),
      sale.product().value(),
      sale.visitorId(),
      sale.quantity(),
      sale.amount().amount(),
      sale.amount().currency().getCurrencyCode(),
      sale.occurredAt()
    };
  }

  private static AttributedSale read(ResultSet row) throws SQLException {
    return new AttributedSale(
        new OrderId(row.getString("order_id")),
        row.getInt("line_number"),
        row.getString("refund_id"),
        SaleKind.valueOf(row.getString("kind")),
        Through.valueOf(row.getString("through")),
        row.getString("slate_id"),
        Strategy.valueOf(row.getString("strategy")),
        Placement.valueOf(row.getString("placement")),
        row.getLong("model_version"),
        new ProductId(row.getString("product_id")),
        row.getLong("visitor_id"),
        row.getInt("quantity"),
        new Money(row.getBigDecimal("amount"), Currency.getInstance(row.getString("currency"))),
        Sql.instant(row, "occurred_at"));
  }
}
