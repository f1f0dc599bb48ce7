package org.kindred.core.interaction;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.kindred.core.identity.ConsentPeriod;
import org.kindred.core.identity.IdentityResolver;
import org.kindred.core.identity.KnownShopper;
import org.kindred.core.identity.VisitorId;
import org.kindred.core.persistence.EventKey;
import org.kindred.core.persistence.Sql;
import org.kindred.core.persistence.TimeOrderedIds;
import org.kindred.core.persistence.Transactions;
import org.kindred.core.persistence.UniqueInserts;
import org.kindred.core.shop.Shop;
import org.kindred.core.shop.ShopKey;
import org.kindred.core.shop.Shops;
import org.kindred.spi.value.ProductId;
import org.kindred.spi.value.Shopper;

/** What people did. Append-only but for erasure; idempotent. Safe for several threads. */
@ApplicationScoped
public class InteractionLog {

  private static final int PAGE = 10_000;

  private final Shops shops;
  private final Transactions transactions;
  private final IdentityResolver identities;
  private final Event<InteractionsAppended> appended;
  private final UniqueInserts inserts = new UniqueInserts();

  @Inject
  public InteractionLog(
      Shops shops,
      Transactions transactions,
      IdentityResolver identities,
      Event<InteractionsAppended> appended) {
    this.shops = shops;
    this.transactions = transactions;
    this.identities = identities;
    this.appended = appended;
  }

  /**
   * Records those that are new, by somebody we may observe, in the caller's transaction or one of
   * its own.
   *
   * @return how many were recorded
   */
  public int append(Shop shop, List<NewInteraction> interactions) {
    // numbered and inserted in this order: two who insert the same do not wait for each other
    Map<EventKey, NewInteraction> byKey = new TreeMap<>();
    interactions.forEach(interaction -> byKey.putIfAbsent(interaction.key(), interaction));
    if (byKey.isEmpty()) {
      return 0;
    }
    Set<Shopper> shoppers = new HashSet<>();
    byKey.values().forEach(interaction -> shoppers.add(interaction.shopper()));
    Map<Shopper, KnownShopper> known = identities.resolve(shop, shoppers);
    return transactions.required(
        entityManager -> {
          List<InteractionRows.Row> rows =
              inserts.insert(allowed(byKey, known), new InteractionRows(entityManager, shop));
          announce(shop, rows);
          return rows.size();
        });
  }

  /**
   * The person's newest interactions of these types, newest first; with those of all its browsers.
   */
  public List<Interaction> recent(
      ShopKey shopKey, VisitorId person, Set<InteractionType> types, int limit) {
    Shop shop = shops.get(shopKey);
    Set<VisitorId> numbers = identities.everyNumberOf(shopKey, person);
    List<@Nullable Object> parameters = new ArrayList<>(List.of(shop.id()));
    numbers.forEach(number -> parameters.add(number.value()));
    parameters.addAll(types);
    parameters.add(limit);
    return transactions.required(
        entityManager ->
            Sql.on(entityManager)
                .list(
                    InteractionRows.SELECT
                        + " where i.shop_id = ? and i.visitor_id in ("
                        + Sql.placeholders(numbers.size())
                        + ") and i.type in ("
                        + Sql.placeholders(types.size())
                        + ") order by i.occurred_at desc, i.id desc limit ?",
                    InteractionRows::read,
                    parameters.toArray()));
  }

  /**
   * Hands every interaction since then (by its own clock) to the consumer, page by page, in no
   * particular order, outside any transaction of the caller.
   */
  public void forEachSince(
      ShopKey shopKey, Instant since, Set<InteractionType> types, Consumer<Interaction> consumer) {
    Shop shop = shops.get(shopKey);
    long after = 0;
    List<Interaction> page;
    do {
      page = page(shop, since, types, after);
      page.forEach(consumer);
      after = page.isEmpty() ? after : page.get(page.size() - 1).id();
    } while (page.size() == PAGE);
  }

  /** How often each product was looked at, bought and so on, day by day since then. */
  public List<DailyCount> dailyCounts(ShopKey shop, Instant since, Set<InteractionType> types) {
    return transactions.requiresNew(
        entityManager ->
            Sql.on(entityManager)
                .list(
                    "select product_id, type, cast(occurred_at as date) as utc_day, count(*) as times"
                        + " from interaction where shop_id = ? and occurred_at >= ?"
                        + " and product_id is not null and type in ("
                        + Sql.placeholders(types.size())
                        + ") group by product_id, type, cast(occurred_at as date)",
                    row ->
                        new DailyCount(
                            new ProductId(row.getString("product_id")),
                            InteractionType.valueOf(row.getString("type")),
                            row.getObject("utc_day", LocalDate.class),
                            row.getLong("times")),
                    Sql.parameters(types, shops.get(shop).id(), since)));
  }

  /** The newest acts of these types by any of these people, newest first. */
  public List<Interaction> recentOf(
      ShopKey shop, Set<VisitorId> people, Set<InteractionType> types, int limit) {
    if (people.isEmpty()) {
      return List.of();
    }
    List<@Nullable Object> parameters = new ArrayList<>(List.of(shops.get(shop).id()));
    people.forEach(person -> parameters.add(person.value()));
    parameters.addAll(types);
    parameters.add(limit);
    return transactions.required(
        entityManager ->
            Sql.on(entityManager)
                .list(
                    InteractionRows.SELECT
                        + " where i.shop_id = ? and i.visitor_id in ("
                        + Sql.placeholders(people.size())
                        + ") and i.type in ("
                        + Sql.placeholders(types.size())
                        + ") order by i.occurred_at desc, i.id desc limit ?",
                    InteractionRows::read,
                    parameters.toArray()));
  }

  /** How many interactions the shop has. */
  public long count(ShopKey shop) {
    return transactions.required(
        entityManager ->
            Sql.on(entityManager)
                .number(
                    "select count(*) from interaction where shop_id = ?", shops.get(shop).id()));
  }

  /** Takes back what was recorded of a browser while its user did not want it. */
  public long withdraw(Shop shop, VisitorId browser, Collection<ConsentPeriod> refused) {
    return transactions.required(
        entityManager ->
            refused.stream()
                .mapToLong(period -> withdraw(Sql.on(entityManager), shop, browser, period))
                .sum());
  }

  /** Takes back interactions by their keys, such as the purchases of an order that is told anew. */
  public void retract(Shop shop, Collection<EventKey> keys) {
    transactions.run(
        entityManager -> {
          List<@Nullable Object[]> rows = new ArrayList<>();
          keys.forEach(key -> rows.add(new Object[] {shop.id(), key}));
          Sql.on(entityManager)
              .batch("delete from interaction where shop_id = ? and event_key = ?", rows);
        });
  }

  private static List<InteractionRows.Row> allowed(
      Map<EventKey, NewInteraction> byKey, Map<Shopper, KnownShopper> shoppers) {
    List<InteractionRows.Row> rows = new ArrayList<>();
    for (NewInteraction interaction : byKey.values()) {
      KnownShopper shopper = shoppers.get(interaction.shopper());
      if (shopper != null && shopper.mayRecord(interaction.occurredAt())) {
        rows.add(new InteractionRows.Row(TimeOrderedIds.next(), interaction, shopper));
      }
    }
    return rows;
  }

  private void announce(Shop shop, List<InteractionRows.Row> rows) {
    if (!rows.isEmpty()) {
      appended.fire(
          new InteractionsAppended(
              shop, rows.stream().map(InteractionRows.Row::announced).toList()));
    }
  }

  private List<Interaction> page(Shop shop, Instant since, Set<InteractionType> types, long after) {
    List<@Nullable Object> parameters = new ArrayList<>(List.of(shop.id(), after, since));
    parameters.addAll(types);
    parameters.add(PAGE);
    return transactions.requiresNew(
        entityManager ->
            Sql.on(entityManager)
                .list(
                    InteractionRows.SELECT
                        + " where i.shop_id = ? and i.id > ? and i.occurred_at >= ? and i.type in ("
                        + Sql.placeholders(types.size())
                        + ") order by i.id limit ?",
                    InteractionRows::read,
                    parameters.toArray()));
  }

  private static long withdraw(Sql sql, Shop shop, VisitorId browser, ConsentPeriod refused) {
    String end = refused.until() == null ? "" : " and occurred_at < ?";
    long erased = 0;
    for (String column : Set.of("visitor_id", "browser_id")) {
      List<@Nullable Object> parameters =
          new ArrayList<>(List.of(shop.id(), browser.value(), refused.from()));
      if (refused.until() != null) {
        parameters.add(refused.until());
      }
      erased +=
          sql.update(
              "delete from interaction where shop_id = ? and "
                  + column
                  + " = ? and occurred_at >= ?"
                  + end,
              parameters.toArray());
    }
    return erased;
  }
}
