package org.kindred.core.intake;

import jakarta.persistence.EntityManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kindred.core.identity.VisitorId;
import org.kindred.core.persistence.EventKey;
import org.kindred.core.persistence.Sql;
import org.kindred.core.persistence.TimeOrderedIds;
import org.kindred.core.persistence.UniqueInserts;
import org.kindred.core.shop.Shop;
import org.kindred.spi.webhook.WebhookDelivery;

/** The rows of {@code raw_delivery} and {@code delivery_subject}. */
final class DeliveryRows implements UniqueInserts.Table<NewDelivery> {

  private static final String INTO =
      " into raw_delivery (id, shop_id, delivery_key, topic, method, path, query, headers, body,"
          + " received_at, state, attempts, due_at)"
          + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

  /** The place of the key in a row that is inserted. */
  private static final int KEY = 2;

  private static final int MAX_TOPIC = 200;
  private static final int MAX_METHOD = 10;
  private static final int MAX_PATH = 500;
  private static final int MAX_QUERY = 2_000;
  private static final int MAX_ERROR = 1_000;

  /**
   * By id, since shop and state are given: named in full, or else the embedded database reads and
   * sorts all that wait to find the first.
   */
  private static final String OLDEST = " order by shop_id, state, id";

  private final Sql sql;

  DeliveryRows(EntityManager entityManager) {
    this.sql = Sql.on(entityManager);
  }

  @Override
  public List<NewDelivery> unknown(List<NewDelivery> deliveries) {
    Set<NewDelivery.ShopMessage> known =
        known(deliveries.stream().map(NewDelivery::key).sorted().toList());
    return deliveries.stream().filter(delivery -> !known.contains(delivery.name())).toList();
  }

  private Set<NewDelivery.ShopMessage> known(List<EventKey> keys) {
    Set<NewDelivery.ShopMessage> known = new HashSet<>();
    for (List<EventKey> list : sql.lists(keys)) {
      known.addAll(
          sql.list(
              "select shop_id, delivery_key from raw_delivery where delivery_key in ("
                  + Sql.placeholders(list.size())
                  + ")",
              row ->
                  new NewDelivery.ShopMessage(
                      row.getLong("shop_id"), EventKey.ofBytes(row.getBytes("delivery_key"))),
              list.toArray()));
    }
    return known;
  }

  @Override
  public boolean insertAll(List<NewDelivery> deliveries) {
    return sql.batchOfNew("insert" + INTO, numbered(deliveries));
  }

  @Override
  public void insertUnknown(List<NewDelivery> deliveries) {
    sql.batch("insert ignore" + INTO, numbered(deliveries));
  }

  /** Numbers them in their order. */
  private static List<@Nullable Object[]> numbered(List<NewDelivery> deliveries) {
    List<@Nullable Object[]> rows = new ArrayList<>(deliveries.size());
    for (NewDelivery message : deliveries) {
      WebhookDelivery delivery = message.delivery();
      rows.add(
          new @Nullable Object[] {
            TimeOrderedIds.next(),
            message.shop().id(),
            message.key(),
            cut(message.topic(), MAX_TOPIC),
            cut(delivery.method(), MAX_METHOD),
            cut(delivery.path(), MAX_PATH),
            cut(delivery.query(), MAX_QUERY),
            message.headers(),
            delivery.body(),
            delivery.receivedAt(),
            DeliveryState.PENDING,
            0,
            delivery.receivedAt()
          });
    }
    // in one order everywhere, so that two groups with the same repeats do not wait for each other
    rows.sort(Comparator.comparing(row -> (EventKey) row[KEY]));
    return rows;
  }

  /** The oldest that are due, until their bodies have so many bytes together; at least one. */
  List<Long> due(Shop shop, DeliveryState state, Instant now, int limit, long bytes) {
    return due(shop, state, now, List.of(), limit, bytes);
  }

  /** The same, but for those that are in hand already. */
  List<Long> due(
      Shop shop, DeliveryState state, Instant now, List<Long> inHand, int limit, long bytes) {
    Set<Long> left = Set.copyOf(inHand);
    List<Long> ids = new ArrayList<>();
    long[] sum = {0};
    sql
        .list(
            "select id, octet_length(body) as size from raw_delivery"
                + " where shop_id = ? and state = ? and due_at <= ?"
                + OLDEST
                + " limit ?",
            row -> Map.entry(row.getLong("id"), row.getLong("size")),
            shop.id(),
            state,
            now,
            limit + inHand.size())
        .stream()
        .filter(row -> !left.contains(row.getKey()))
        .limit(limit)
        .forEach(
            row -> {
              sum[0] += row.getValue();
              if (ids.isEmpty() || sum[0] <= bytes) {
                ids.add(row.getKey());
              }
            });
    return ids;
  }

  /** Keeps other servers from working on the shop's deliveries at the same time. */
  boolean lock(Shop shop) {
    return sql.first(
            "select id from shop where id = ? for update skip locked", row -> true, shop.id())
        .isPresent();
  }

  /** Those of the deliveries that are in this state, in the order of acceptance. */
  List<StoredDelivery> read(List<Long> ids, DeliveryState state) {
    List<StoredDelivery> found = new ArrayList<>(ids.size());
    for (List<Long> list : sql.lists(ids.stream().sorted().toList())) {
      found.addAll(
          sql.list(
              "select * from raw_delivery where id in ("
                  + Sql.placeholders(list.size())
                  + ") and state = ? order by id",
              DeliveryRows::read,
              parametersThen(list, state)));
    }
    return found;
  }

  /** Keeps those of the deliveries that are still in this state from changing; says which. */
  Set<Long> hold(List<Long> ids, DeliveryState state) {
    Set<Long> held = new HashSet<>();
    for (List<Long> list : sql.lists(ids.stream().sorted().toList())) {
      held.addAll(
          sql.list(
              "select id from raw_delivery where id in ("
                  + Sql.placeholders(list.size())
                  + ") and state = ? order by id for update skip locked",
              row -> row.getLong(1),
              parametersThen(list, state)));
    }
    return held;
  }

  Optional<StoredDelivery> find(long id, DeliveryState state) {
    return sql.first(
        "select * from raw_delivery where id = ? and state = ?", DeliveryRows::read, id, state);
  }

  void applied(List<Long> ids) {
    updateAll(ids, "update raw_delivery set state = 'APPLIED', error = null where id in (");
  }

  void incomplete(List<Long> ids) {
    updateAll(ids, "update raw_delivery set state = 'INCOMPLETE' where id in (");
  }

  /** Forgets what was delivered; the row stays, so that a repeat is still known. */
  void redact(List<Long> ids) {
    updateAll(
        ids,
        "update raw_delivery set headers = '', query = '', body = '', fetched = null"
            + " where id in (");
  }

  void park(long id, String error) {
    sql.update(
        "update raw_delivery set state = ?, attempts = attempts + 1, error = ? where id = ?",
        DeliveryState.PARKED,
        cut(error, MAX_ERROR),
        id);
  }

  void retryAt(long id, Instant due, String error) {
    sql.update(
        "update raw_delivery set due_at = ?, attempts = attempts + 1, error = ? where id = ?",
        due,
        cut(error, MAX_ERROR),
        id);
  }

  /** Whether nobody else is completing the delivery; nobody else will until then. */
  boolean claim(long id, Instant now, Instant until) {
    return sql.update(
            "update raw_delivery set due_at = ? where id = ? and state = ? and due_at <= ?",
            until,
            id,
            DeliveryState.INCOMPLETE,
            now)
        > 0;
  }

  void completed(long id, byte[] fetched, Instant now) {
    sql.update(
        "update raw_delivery set fetched = ?, state = ?, attempts = 0, error = null, due_at = ?"
            + " where id = ?",
        fetched,
        DeliveryState.PENDING,
        now,
        id);
  }

  void name(Shop shop, Map<Long, Set<VisitorId>> people) {
    List<@Nullable Object[]> rows = new ArrayList<>();
    people.forEach(
        (delivery, named) ->
            named.forEach(person -> rows.add(new Object[] {delivery, person.value(), shop.id()})));
    sql.batch(
        "insert ignore into delivery_subject (delivery_id, visitor_id, shop_id) values (?, ?, ?)",
        rows);
  }

  /** Forgets that these deliveries named these people. */
  void forgetNames(List<Long> deliveries, Set<VisitorId> people) {
    for (VisitorId person : people) {
      sql.update(
          "delete from delivery_subject where visitor_id = ? and delivery_id in ("
              + Sql.placeholders(deliveries.size())
              + ")",
          Sql.parameters(deliveries, person.value()));
    }
  }

  /** The oldest in this state that came before then. */
  List<Long> receivedBefore(Shop shop, DeliveryState state, Instant then, int limit) {
    return sql
        .list(
            "select id, received_at from raw_delivery"
                + " where shop_id = ? and state = ?"
                + OLDEST
                + " limit ?",
            row -> Map.entry(row.getLong("id"), Sql.instant(row, "received_at")),
            shop.id(),
            state,
            limit)
        .stream()
        .filter(row -> row.getValue().isBefore(then))
        .map(Map.Entry::getKey)
        .toList();
  }

  void delete(List<Long> ids) {
    updateAll(ids, "delete from delivery_subject where delivery_id in (");
    updateAll(ids, "delete from raw_delivery where id in (");
  }

  private void updateAll(List<Long> ids, String start) {
    for (List<Long> list : sql.lists(ids)) {
      sql.update(start + Sql.placeholders(list.size()) + ")", list.toArray());
    }
  }

  private static @Nullable Object[] parametersThen(List<Long> ids, Object last) {
    List<@Nullable Object> all = new ArrayList<>(ids);
    all.add(last);
    return all.toArray();
  }

  private static StoredDelivery read(ResultSet row) throws SQLException {
    WebhookDelivery delivery =
        WebhookDelivery.builder(row.getBytes("body"), Sql.instant(row, "received_at"))
            .method(row.getString("method"))
            .path(row.getString("path"))
            .query(row.getString("query"))
            .headers(DeliveryHeaders.read(row.getString("headers")))
            .fetched(row.getBytes("fetched"))
            .build();
    return new StoredDelivery(row.getLong("id"), delivery, row.getInt("attempts"));
  }

  private static String cut(String text, int length) {
    return text.length() <= length ? text : text.substring(0, length);
  }
}
