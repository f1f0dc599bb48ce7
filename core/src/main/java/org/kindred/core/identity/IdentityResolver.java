package org.kindred.core.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kindred.core.persistence.EventKey;
import org.kindred.core.persistence.Sql;
import org.kindred.core.persistence.TimeOrderedIds;
import org.kindred.core.persistence.Transactions;
import org.kindred.core.secret.Secrets;
import org.kindred.core.shop.Shop;
import org.kindred.core.shop.ShopKey;
import org.kindred.core.shop.Shops;
import org.kindred.spi.value.Consent;
import org.kindred.spi.value.CustomerId;
import org.kindred.spi.value.Shopper;
import org.kindred.spi.value.VisitorKey;

/**
 * Turns a shop's names of people into pseudonyms. Names are not stored. Safe for several threads.
 */
@ApplicationScoped
public class IdentityResolver {

  private static final String INSERT_IDENTIFICATION =
      "insert ignore into identification (id, shop_id, browser_id, customer_id, occurred_at)"
          + " values (?, ?, ?, ?, ?)";

  private final Shops shops;
  private final Transactions transactions;
  private final Pseudonyms pseudonyms;
  private final Visitors visitors;
  private final Event<ShopperIdentification> identifications;

  @Inject
  public IdentityResolver(
      Shops shops,
      Transactions transactions,
      Secrets secrets,
      Clock clock,
      Event<ShopperIdentification> identifications) {
    this.shops = shops;
    this.transactions = transactions;
    this.pseudonyms = new Pseudonyms(secrets);
    this.visitors = new Visitors(transactions, clock);
    this.identifications = identifications;
  }

  /**
   * Who this is by now: the account when one is named or the browser signed in once, else the
   * browser. Empty for somebody never seen; creates nobody.
   */
  public Optional<VisitorId> find(ShopKey shopKey, Shopper shopper) {
    Shop shop = shops.get(shopKey);
    Names names = names(shop, shopper);
    return known(names, visitors.find(shop, names.kinds().keySet())).map(KnownShopper::personId);
  }

  /** The person under all numbers: the account and every browser that signed in to it. */
  public Set<VisitorId> everyNumberOf(ShopKey shopKey, VisitorId person) {
    return transactions.required(
        entityManager -> {
          Set<VisitorId> numbers = new HashSet<>(Set.of(person));
          numbers.addAll(
              Sql.on(entityManager)
                  .list(
                      "select id from visitor where shop_id = ? and customer_id = ?",
                      row -> new VisitorId(row.getLong(1)),
                      shops.get(shopKey).id(),
                      person.value()));
          return numbers;
        });
  }

  /** The numbers of all these shoppers, made where they are new; unknown shoppers are left out. */
  public Map<Shopper, KnownShopper> resolve(Shop shop, Collection<Shopper> shoppers) {
    Map<Shopper, Names> names = new HashMap<>();
    Map<EventKey, VisitorKind> kinds = new HashMap<>();
    for (Shopper shopper : shoppers) {
      kinds.putAll(names.computeIfAbsent(shopper, named -> names(shop, named)).kinds());
    }
    Map<EventKey, VisitorState> states = visitors.findOrCreate(shop, kinds);
    Map<Shopper, KnownShopper> resolved = new HashMap<>();
    names.forEach(
        (shopper, named) -> known(named, states).ifPresent(known -> resolved.put(shopper, known)));
    return resolved;
  }

  /**
   * Joins a browser to an account. The latest word holds, whatever the order of telling.
   *
   * @return the moment until which the browser must be erased, when the account was erased later
   *     than the browser was joined to it
   */
  public Optional<Instant> identify(
      Shop shop, VisitorKey browserKey, CustomerId customer, Instant occurredAt) {
    KnownShopper joined = resolveOne(shop, new Shopper(customer, browserKey));
    VisitorState account = joined.account();
    long browser = numberOf(joined.browserId());
    if (account.isErased(occurredAt)) {
      forgetUntil(shop, Set.of(new VisitorId(browser)), account.erasedUntil());
      return Optional.ofNullable(account.erasedUntil());
    }
    if (joined.isErased(occurredAt)) {
      return Optional.empty();
    }
    transactions.run(
        entityManager -> {
          Sql sql = Sql.on(entityManager);
          sql.update(
              INSERT_IDENTIFICATION,
              TimeOrderedIds.next(),
              shop.id(),
              browser,
              account.id(),
              occurredAt);
          linkToLatest(sql, shop, browser);
        });
    visitors.forgetCached();
    identifications.fire(
        new ShopperIdentification(shop, new VisitorId(browser), joined.writtenId()));
    return Optional.empty();
  }

  /** Notes further times at which joined browsers and accounts were named together. */
  public void confirm(Shop shop, Map<KnownShopper, Set<Instant>> joins) {
    List<@Nullable Object[]> rows = new ArrayList<>();
    joins.forEach(
        (joined, times) ->
            times.forEach(
                time ->
                    rows.add(
                        new Object[] {
                          TimeOrderedIds.next(),
                          shop.id(),
                          numberOf(joined.browserId()),
                          joined.writtenId().value(),
                          time
                        })));
    transactions.run(entityManager -> Sql.on(entityManager).batch(INSERT_IDENTIFICATION, rows));
  }

  /** Notes what a browser's user said; answers all times for which the word is now no. */
  public List<ConsentPeriod> changeConsent(
      Shop shop, VisitorKey browserKey, Consent consent, Instant occurredAt) {
    Shopper browser = Shopper.of(browserKey);
    KnownShopper known = resolveOne(shop, browser);
    transactions.run(
        entityManager ->
            Sql.on(entityManager)
                .update(
                    "insert ignore into consent_change"
                        + " (id, shop_id, visitor_id, consent, occurred_at) values (?, ?, ?, ?, ?)",
                    TimeOrderedIds.next(),
                    shop.id(),
                    known.writtenId().value(),
                    consent,
                    occurredAt));
    visitors.forgetCached();
    return resolveOne(shop, browser).account().consents().stream()
        .filter(period -> period.consent() == Consent.DENIED)
        .toList();
  }

  /** Who an erasure of the shopper is about: a browser alone, or an account with its browsers. */
  public Set<VisitorId> subjectOfErasure(Shop shop, Shopper shopper, Instant until) {
    VisitorId written = resolveOne(shop, shopper).writtenId();
    Set<VisitorId> people = new HashSet<>(Set.of(written));
    people.addAll(
        transactions.required(
            entityManager ->
                Sql.on(entityManager)
                    .list(
                        "select distinct browser_id from identification"
                            + " where shop_id = ? and customer_id = ? and occurred_at <= ?",
                        row -> new VisitorId(row.getLong(1)),
                        shop.id(),
                        written.value(),
                        until)));
    return people;
  }

  /**
   * From now on takes nothing that these people did until then, and forgets who signed in where.
   */
  public void forgetUntil(Shop shop, Set<VisitorId> people, @Nullable Instant until) {
    if (until == null) {
      return;
    }
    transactions.run(
        entityManager ->
            people.forEach(person -> forget(Sql.on(entityManager), shop, person, until)));
    visitors.forgetCached();
  }

  /** What is known about who these people are, for themselves to read. */
  public List<Map<String, String>> describe(Shop shop, Set<VisitorId> people) {
    List<Long> ids = people.stream().map(VisitorId::value).toList();
    String members = " in (" + Sql.placeholders(ids.size()) + ")";
    return transactions.required(
        entityManager -> {
          Sql sql = Sql.on(entityManager);
          List<Map<String, String>> known =
              new ArrayList<>(
                  sql.list(
                      "select * from visitor where shop_id = ? and id" + members,
                      row ->
                          Map.of(
                              "known as", row.getString("kind"),
                              "since", Sql.instant(row, "first_seen_at").toString()),
                      Sql.parameters(ids, shop.id())));
          known.addAll(
              sql.list(
                  "select * from consent_change where shop_id = ? and visitor_id" + members,
                  row ->
                      Map.of(
                          "consent", row.getString("consent"),
                          "said at", Sql.instant(row, "occurred_at").toString()),
                  Sql.parameters(ids, shop.id())));
          known.addAll(
              sql.list(
                  "select * from identification where shop_id = ? and browser_id" + members,
                  row -> Map.of("signed in at", Sql.instant(row, "occurred_at").toString()),
                  Sql.parameters(ids, shop.id())));
          return known;
        });
  }

  /** Forgets everybody of a shop. */
  public long forgetShop(Shop shop) {
    long erased =
        transactions.required(
            entityManager -> {
              Sql sql = Sql.on(entityManager);
              sql.update("delete from identification where shop_id = ?", shop.id());
              sql.update("delete from consent_change where shop_id = ?", shop.id());
              return (long) sql.update("delete from visitor where shop_id = ?", shop.id());
            });
    visitors.forgetCached();
    return erased;
  }

  /** Drops what is in memory: after a transaction that changed people, committed or not. */
  public void refresh() {
    visitors.forgetCached();
  }

  /** Where the changes of people have come to; for {@link #refreshSince}. */
  public long changes() {
    return visitors.changes();
  }

  /** The same after a transaction that may have changed people, if any were since then. */
  public void refreshSince(long changes) {
    if (visitors.changes() != changes) {
      visitors.forgetCached();
    }
  }

  private static void forget(Sql sql, Shop shop, VisitorId person, Instant until) {
    sql.update(
        "update visitor set erased_until = ? where shop_id = ? and id = ?"
            + " and (erased_until is null or erased_until < ?)",
        until,
        shop.id(),
        person.value(),
        until);
    Set<Long> browsers = new HashSet<>(Set.of(person.value()));
    browsers.addAll(
        sql.list(
            "select distinct browser_id from identification where shop_id = ? and customer_id = ?",
            row -> row.getLong(1),
            shop.id(),
            person.value()));
    for (String column : List.of("customer_id", "browser_id")) {
      sql.update(
          "delete from identification where shop_id = ? and "
              + column
              + " = ? and occurred_at <= ?",
          shop.id(),
          person.value(),
          until);
    }
    browsers.forEach(browser -> linkToLatest(sql, shop, browser));
  }

  /** Of two accounts named in the same instant the one with the smaller pseudonym holds. */
  private static void linkToLatest(Sql sql, Shop shop, long browser) {
    Optional<Long> latest =
        sql.first(
            "select i.customer_id from identification i join visitor v on v.id = i.customer_id"
                + " where i.shop_id = ? and i.browser_id = ?"
                + " order by i.occurred_at desc, v.pseudonym",
            row -> row.getLong(1),
            shop.id(),
            browser);
    sql.update(
        "update visitor set customer_id = ? where shop_id = ? and id = ?",
        latest.orElse(null),
        shop.id(),
        browser);
  }

  private KnownShopper resolveOne(Shop shop, Shopper shopper) {
    KnownShopper known = resolve(shop, List.of(shopper)).get(shopper);
    if (known == null) {
      throw new IllegalArgumentException("a shopper without any name cannot be looked up");
    }
    return known;
  }

  private static long numberOf(@Nullable VisitorId browser) {
    if (browser == null) {
      throw new IllegalArgumentException("a browser is needed");
    }
    return browser.value();
  }

  /** The pseudonyms of a shopper. */
  private record Names(@Nullable EventKey customer, @Nullable EventKey browser) {

    Map<EventKey, VisitorKind> kinds() {
      Map<EventKey, VisitorKind> kinds = new HashMap<>();
      if (customer != null) {
        kinds.put(customer, VisitorKind.CUSTOMER);
      }
      if (browser != null) {
        kinds.put(browser, VisitorKind.BROWSER);
      }
      return kinds;
    }
  }

  private Names names(Shop shop, Shopper shopper) {
    CustomerId customer = shopper.customerId();
    VisitorKey browser = shopper.visitorKey();
    return new Names(
        customer == null ? null : pseudonyms.of(shop, customer),
        browser == null ? null : pseudonyms.of(shop, browser));
  }

  private static Optional<KnownShopper> known(Names names, Map<EventKey, VisitorState> states) {
    VisitorState account = names.customer() == null ? null : states.get(names.customer());
    VisitorState browser = names.browser() == null ? null : states.get(names.browser());
    if (account != null) {
      VisitorId id = new VisitorId(account.id());
      VisitorId browserId = browser == null ? null : new VisitorId(browser.id());
      return Optional.of(new KnownShopper(id, browserId, id, account, browser));
    }
    if (browser == null) {
      return Optional.empty();
    }
    VisitorId id = new VisitorId(browser.id());
    VisitorId person = browser.customerId() == null ? id : new VisitorId(browser.customerId());
    return Optional.of(new KnownShopper(id, null, person, browser, null));
  }
}
