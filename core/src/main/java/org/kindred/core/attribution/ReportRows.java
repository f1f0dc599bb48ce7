package org.kindred.core.attribution;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kindred.core.interaction.InteractionType;
import org.kindred.core.persistence.Sql;
import org.kindred.core.recommendation.Strategy;
import org.kindred.core.shop.Shop;
import org.kindred.spi.storefront.Placement;
import org.kindred.spi.value.ProductId;

/** Counts of {@code slate_event} for reports. */
final class ReportRows {

  private static final long QUARTER_SECONDS = 900;
  private static final String QUARTER =
      "floor(timestampdiff(minute, timestamp '1970-01-01 00:00:00', occurred_at) / 15)";
  private static final String RANGE =
      " from slate_event where shop_id = ? and occurred_at >= ? and occurred_at < ?";

  private final Sql sql;
  private final Shop shop;

  ReportRows(EntityManager entityManager, Shop shop) {
    this.sql = Sql.on(entityManager);
    this.shop = shop;
  }

  /** Events of one product. */
  record ProductCount(ProductId product, InteractionType type, long count) {}

  List<EventCount> byQuarter(Instant from, Instant until, ReportFilter filter) {
    return sql.list(
        "select "
            + QUARTER
            + " as quarter, placement, strategy, type, count(*) as times"
            + RANGE
            + filter.condition()
            + " group by "
            + QUARTER
            + ", placement, strategy, type",
        row ->
            new EventCount(
                Instant.ofEpochSecond(row.getLong("quarter") * QUARTER_SECONDS),
                Placement.valueOf(row.getString("placement")),
                Strategy.valueOf(row.getString("strategy")),
                InteractionType.valueOf(row.getString("type")),
                row.getLong("times")),
        parameters(from, until, filter));
  }

  List<ProductCount> byProduct(Instant from, Instant until, ReportFilter filter) {
    return sql.list(
        "select product_id, type, count(*) as times"
            + RANGE
            + filter.condition()
            + " group by product_id, type",
        row ->
            new ProductCount(
                new ProductId(row.getString("product_id")),
                InteractionType.valueOf(row.getString("type")),
                row.getLong("times")),
        parameters(from, until, filter));
  }

  private @Nullable Object[] parameters(Instant from, Instant until, ReportFilter filter) {
    List<@Nullable Object> parameters = new ArrayList<>(List.of(shop.id(), from, until));
    parameters.addAll(filter.parameters());
    return parameters.toArray();
  }
}
