package org.kindred.core.identity;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.persistence.EntityManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kindred.core.persistence.EventKey;
import org.kindred.core.persistence.Sql;
import org.kindred.core.persistence.TimeOrderedIds;
import org.kindred.core.persistence.Transactions;
import org.kindred.core.shop.Shop;
import org.kindred.spi.value.Consent;

/** The rows of {@code visitor}, with the most recent ones in memory. Safe for several threads. */
final class Visitors {

  private static final int CACHED = 200_000;
  private static final Duration MAX_AGE = Duration.ofSeconds(60);

  private final Transactions transactions;
  private final Clock clock;
  private final AtomicLong changes = new AtomicLong();
  private final Cache<CacheKey, VisitorState> cache =
      Caffeine.newBuilder().maximumSize(CACHED).expireAfterWrite(MAX_AGE).build();

  Visitors(Transactions transactions, Clock clock) {
    this.transactions = transactions;
    this.clock = clock;
  }

  /** The known ones among these. */
  Map<EventKey, VisitorState> find(Shop shop, Iterable<EventKey> pseudonyms) {
    Map<EventKey, VisitorState> found = new HashMap<>();
    List<EventKey> missing = new ArrayList<>();
    for (EventKey pseudonym : pseudonyms) {
      VisitorState cached = cache.getIfPresent(new CacheKey(shop.id(), pseudonym));
      if (cached == null) {
        missing.add(pseudonym);
      } else {
        found.put(pseudonym, cached);
      }
    }
    if (!missing.isEmpty()) {
      found.putAll(transactions.required(entityManager -> load(entityManager, shop, missing)));
    }
    return found;
  }

  /** All of these; who was not known gets a number, committed at once and apart from the caller. */
  Map<EventKey, VisitorState> findOrCreate(Shop shop, Map<EventKey, VisitorKind> pseudonyms) {
    Map<EventKey, VisitorState> found = find(shop, pseudonyms.keySet());
    Map<EventKey, VisitorKind> missing = new HashMap<>(pseudonyms);
    missing.keySet().removeAll(found.keySet());
    if (!missing.isEmpty()) {
      transactions.requiresNew(entityManager -> create(entityManager, shop, missing));
      found.putAll(transactions.requiresNew(ignored -> find(shop, missing.keySet())));
    }
    return found;
  }

  /** To be called after a row was changed and again once the change is committed. */
  void forgetCached() {
    changes.incrementAndGet();
    cache.invalidateAll();
  }

  /** How often rows were changed; not to be read as a count, but compared. */
  long changes() {
    return changes.get();
  }

  private boolean create(
      EntityManager entityManager, Shop shop, Map<EventKey, VisitorKind> missing) {
    Instant now = clock.instant();
    List<@Nullable Object[]> rows = new ArrayList<>();
    missing.forEach(
        (pseudonym, kind) ->
            rows.add(new Object[] {TimeOrderedIds.next(), shop.id(), kind, pseudonym, now}));
    Sql.on(entityManager)
        .batch(
            "insert ignore into visitor (id, shop_id, kind, pseudonym, first_seen_at)"
                + " values (?, ?, ?, ?, ?)",
            rows);
    return true;
  }

  private Map<EventKey, VisitorState> load(
      EntityManager entityManager, Shop shop, List<EventKey> pseudonyms) {
    Sql sql = Sql.on(entityManager);
    Map<EventKey, VisitorState> loaded = new HashMap<>();
    sql.lists(pseudonyms).forEach(list -> loaded.putAll(load(sql, shop, list)));
    return loaded;
  }

  private Map<EventKey, VisitorState> load(Sql sql, Shop shop, List<EventKey> pseudonyms) {
    List<Row> rows =
        sql.list(
            "select id, pseudonym, customer_id, erased_until from visitor"
                + " where shop_id = ? and pseudonym in ("
                + Sql.placeholders(pseudonyms.size())
                + ")",
            Row::read,
            Sql.parameters(pseudonyms, shop.id()));
    Map<Long, List<ConsentPeriod>> consents = consents(sql, shop, rows);
    Map<EventKey, VisitorState> loaded = new HashMap<>();
    for (Row row : rows) {
      VisitorState state =
          new VisitorState(
              row.id, row.customerId, row.erasedUntil, consents.getOrDefault(row.id, List.of()));
      loaded.put(row.pseudonym, state);
      cache.put(new CacheKey(shop.id(), row.pseudonym), state);
    }
    return loaded;
  }

  private static Map<Long, List<ConsentPeriod>> consents(Sql sql, Shop shop, List<Row> rows) {
    if (rows.isEmpty()) {
      return Map.of();
    }
    return sql
        .list(
            "select visitor_id, consent, occurred_at from consent_change"
                + " where shop_id = ? and visitor_id in ("
                + Sql.placeholders(rows.size())
                + ")",
            row ->
                Map.entry(
                    row.getLong("visitor_id"),
                    new ConsentPeriod.Change(
                        Consent.valueOf(row.getString("consent")),
                        Sql.instant(row, "occurred_at"))),
            Sql.parameters(rows.stream().map(Row::id).toList(), shop.id()))
        .stream()
        .collect(
            Collectors.groupingBy(
                Map.Entry::getKey,
                Collectors.collectingAndThen(
                    Collectors.mapping(Map.Entry::getValue, Collectors.toList()),
                    ConsentPeriod::of)));
  }

  private record CacheKey(long shopId, EventKey pseudonym) {}

  private record Row(
      long id, EventKey pseudonym, @Nullable Long customerId, @Nullable Instant erasedUntil) {

    static Row read(ResultSet row) throws SQLException {
      return new Row(
          row.getLong("id"),
          EventKey.ofBytes(row.getBytes("pseudonym")),
          Sql.longOrNull(row, "customer_id"),
          Sql.instantOrNull(row, "erased_until"));
    }
  }
}
