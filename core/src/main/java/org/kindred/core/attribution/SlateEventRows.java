package org.kindred.core.attribution;

import jakarta.persistence.EntityManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kindred.core.experiment.Arm;
import org.kindred.core.identity.VisitorId;
import org.kindred.core.interaction.InteractionType;
import org.kindred.core.persistence.EventKey;
import org.kindred.core.persistence.Sql;
import org.kindred.core.persistence.TimeOrderedIds;
import org.kindred.core.recommendation.SlateStamp;
import org.kindred.core.recommendation.Strategy;
import org.kindred.core.shop.Shop;
import org.kindred.spi.storefront.Placement;
import org.kindred.spi.value.ProductId;

/** The rows of {@code slate_event}. */
final class SlateEventRows {

  private final Sql sql;
  private final Shop shop;

  SlateEventRows(EntityManager entityManager, Shop shop) {
    this.sql = Sql.on(entityManager);
    this.shop = shop;
  }

  /** Adds those that are new: a product of a slate is seen, chosen or taken by a visitor once. */
  void add(List<SlateEvent> events) {
    List<@Nullable Object[]> rows = new ArrayList<>();
    events.forEach(event -> rows.add(row(event)));
    sql.batch(
        "insert ignore into slate_event (id, shop_id, event_key, type, slate_id, slate_position,"
            + " strategy, placement, model_version, product_id, visitor_id, occurred_at)"
            + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        rows);
  }

  /**
   * What these numbers did with these products in the time, until inclusive, earliest first. The
   * time is not asked for in SQL: it would lead the embedded database to an index of all visitors.
   */
  List<SlateEvent> find(
      Collection<VisitorId> visitors, Set<ProductId> products, Instant from, Instant until) {
    List<@Nullable Object> parameters = new ArrayList<>(List.of(shop.id()));
    visitors.forEach(visitor -> parameters.add(visitor.value()));
    products.forEach(product -> parameters.add(product.value()));
    return sql
        .list(
            "select * from slate_event where shop_id = ? and visitor_id in ("
                + Sql.placeholders(visitors.size())
                + ") and product_id in ("
                + Sql.placeholders(products.size())
                + ") order by occurred_at, id",
            SlateEventRows::read,
            parameters.toArray())
        .stream()
        .filter(event -> event.occurredAt().isAfter(from) && !event.occurredAt().isAfter(until))
        .toList();
  }

  private Object[] row(SlateEvent event) {
    SlateStamp slate = event.token().slate();
    return new Object[] {
      TimeOrderedIds.next(),
      shop.id(),
      EventKey.of(
          event.type().name(),
          slate.slateId(),
          event.product().value(),
          event.visitor().toString()),
      event.type(),
      slate.slateId(),
      event.token().position(),
      slate.strategy(),
      slate.placement(),
      slate.modelVersion(),
      event.product().value(),
      event.visitor().value(),
      event.occurredAt()
    };
  }

  private static SlateEvent read(ResultSet row) throws SQLException {
    VisitorId visitor = new VisitorId(row.getLong("visitor_id"));
    ProductId product = new ProductId(row.getString("product_id"));
    Instant occurredAt = Sql.instant(row, "occurred_at");
    SlateStamp slate =
        new SlateStamp(
            row.getString("slate_id"),
            Strategy.valueOf(row.getString("strategy")),
            Placement.valueOf(row.getString("placement")),
            Arm.TREATMENT,
            row.getLong("model_version"),
            visitor,
            occurredAt);
    return new SlateEvent(
        InteractionType.valueOf(row.getString("type")),
        new AttributionToken(slate, row.getInt("slate_position"), product),
        product,
        visitor,
        occurredAt);
  }
}
