package org.kindred.core.interaction;

import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kindred.core.identity.KnownShopper;
import org.kindred.core.identity.VisitorId;
import org.kindred.core.persistence.EventKey;
import org.kindred.core.persistence.Sql;
import org.kindred.core.persistence.UniqueInserts;
import org.kindred.core.shop.Shop;
import org.kindred.spi.value.Money;
import org.kindred.spi.value.ProductId;

/** The rows of {@code interaction}, in plain SQL since there are many. */
final class InteractionRows implements UniqueInserts.Table<InteractionRows.Row> {

  private static final String INTO =
      " into interaction (id, shop_id, event_key, visitor_id, browser_id, type,"
          + " product_id, quantity, amount, currency, rating, dwell_millis, position, detail,"
          + " attribution_token, occurred_at, received_at)"
          + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

  /** With who it was by now: the account, when the browser signed in since. */
  static final String SELECT =
      "select i.*, coalesce(v.customer_id, i.visitor_id) as person_id"
          + " from interaction i left join visitor v on v.id = i.visitor_id";

  private final Sql sql;
  private final Shop shop;

  InteractionRows(EntityManager entityManager, Shop shop) {
    this.sql = Sql.on(entityManager);
    this.shop = shop;
  }

  /** Best asked for in the order of their keys: neighbours lie on the same page. */
  @Override
  public List<Row> unknown(List<Row> rows) {
    Set<EventKey> known = known(rows.stream().map(row -> row.interaction().key()).toList());
    return rows.stream().filter(row -> !known.contains(row.interaction().key())).toList();
  }

  private Set<EventKey> known(List<EventKey> keys) {
    Set<EventKey> known = new HashSet<>();
    for (List<EventKey> list : sql.lists(keys)) {
      known.addAll(
          sql.list(
              "select event_key from interaction where shop_id = ? and event_key in ("
                  + Sql.placeholders(list.size())
                  + ")",
              row -> EventKey.ofBytes(row.getBytes(1)),
              Sql.parameters(list, shop.id())));
    }
    return known;
  }

  @Override
  public boolean insertAll(List<Row> rows) {
    return sql.batchOfNew("insert" + INTO, values(rows));
  }

  @Override
  public void insertUnknown(List<Row> rows) {
    sql.batch("insert ignore" + INTO, values(rows));
  }

  private List<@Nullable Object[]> values(List<Row> rows) {
    List<@Nullable Object[]> values = new ArrayList<>(rows.size());
    rows.forEach(row -> values.add(row.values(shop)));
    return values;
  }

  static Interaction read(ResultSet row) throws SQLException {
    String product = row.getString("product_id");
    Long dwell = Sql.longOrNull(row, "dwell_millis");
    return new Interaction(
        row.getLong("id"),
        new VisitorId(row.getLong("person_id")),
        InteractionType.valueOf(row.getString("type")),
        product == null ? null : new ProductId(product),
        row.getInt("quantity"),
        money(row.getBigDecimal("amount"), row.getString("currency")),
        row.getBigDecimal("rating"),
        dwell == null ? null : Duration.ofMillis(dwell),
        Sql.intOrNull(row, "position"),
        row.getString("detail"),
        row.getString("attribution_token"),
        Sql.instant(row, "occurred_at"),
        Sql.instant(row, "received_at"));
  }

  private static @Nullable Money money(@Nullable BigDecimal amount, @Nullable String currency) {
    return amount == null || currency == null
        ? null
        : new Money(amount, Currency.getInstance(currency));
  }

  /** An interaction with its id and whom it is about. */
  record Row(long id, NewInteraction interaction, KnownShopper shopper) {

    Interaction announced() {
      NewInteraction is = interaction;
      return new Interaction(
          id,
          shopper.personId(),
          is.type(),
          is.productId(),
          is.quantity(),
          is.amount(),
          is.rating(),
          is.dwellMillis() == null ? null : Duration.ofMillis(is.dwellMillis()),
          is.position(),
          is.detail(),
          is.attributionToken(),
          is.occurredAt(),
          is.receivedAt());
    }

    @Nullable Object[] values(Shop shop) {
      NewInteraction is = interaction;
      VisitorId browser = shopper.browserId();
      ProductId product = is.productId();
      Money amount = is.amount();
      return new @Nullable Object[] {
        id,
        shop.id(),
        is.key(),
        shopper.writtenId().value(),
        browser == null ? null : browser.value(),
        is.type(),
        product == null ? null : product.value(),
        is.quantity(),
        amount == null ? null : amount.amount(),
        amount == null ? null : amount.currency().getCurrencyCode(),
        is.rating(),
        is.dwellMillis(),
        is.position(),
        is.detail(),
        is.attributionToken(),
        is.occurredAt(),
        is.receivedAt()
      };
    }
  }

  /** Deletes what was done by these people until then. */
  long deleteUntil(Set<VisitorId> people, Instant until) {
    List<Long> ids = people.stream().map(VisitorId::value).toList();
    String list = Sql.placeholders(ids.size());
    List<@Nullable Object> parameters = new ArrayList<>(List.of(shop.id(), until));
    parameters.addAll(ids);
    long direct =
        sql.update(
            "delete from interaction where shop_id = ? and occurred_at <= ? and visitor_id in ("
                + list
                + ")",
            parameters.toArray());
    long throughBrowser =
        sql.update(
            "delete from interaction where shop_id = ? and occurred_at <= ? and browser_id in ("
                + list
                + ")",
            parameters.toArray());
    return direct + throughBrowser;
  }
}
