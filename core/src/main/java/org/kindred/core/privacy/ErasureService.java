package org.kindred.core.privacy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.kindred.core.identity.IdentityResolver;
import org.kindred.core.identity.VisitorId;
import org.kindred.core.persistence.EventKey;
import org.kindred.core.persistence.Transactions;
import org.kindred.core.shop.Shop;
import org.kindred.core.shop.ShopKey;
import org.kindred.core.shop.Shops;
import org.kindred.spi.value.Shopper;

/** Forgets people. Goes on after a restart. Safe for several threads. */
@ApplicationScoped
public class ErasureService {

  private final Shops shops;
  private final IdentityResolver identities;
  private final Transactions transactions;
  private final Clock clock;
  private final ErasureSteps steps;
  private final Event<ErasureRequested> requested;

  @Inject
  public ErasureService(
      Shops shops,
      IdentityResolver identities,
      Transactions transactions,
      Clock clock,
      ErasureSteps steps,
      Event<ErasureRequested> requested) {
    this.shops = shops;
    this.identities = identities;
    this.transactions = transactions;
    this.clock = clock;
    this.steps = steps;
    this.requested = requested;
  }

  /**
   * Forgets all that is known about the person until now; most of it when this returns, the rest as
   * soon as may be.
   */
  public ErasureReceipt request(ShopKey key, Shopper shopper) {
    Shop shop = shops.get(key);
    Instant now = clock.instant();
    return carryOut(
        transactions.requiresNew(
            entityManager -> open(entityManager, shop, shopper, now, EventKey.of(unique()))));
  }

  /** Forgets everything that the shop ever sent, and takes nothing more from it. */
  public ErasureReceipt requestShop(ShopKey key) {
    Shop shop = shops.get(key);
    Instant now = clock.instant();
    return carryOut(
        transactions.requiresNew(
            entityManager -> openShop(entityManager, shop, now, EventKey.of(unique()))));
  }

  /**
   * Takes from now on nothing that the person did until then, in the caller's transaction; what is
   * known already is forgotten soon after it is committed. Harmless when repeated.
   */
  public void request(Shop shop, Shopper shopper, Instant until) {
    transactions.run(
        entityManager -> {
          Set<VisitorId> people = subject(shop, shopper, until);
          String who =
              people.stream().map(VisitorId::toString).sorted().collect(Collectors.joining(","));
          write(entityManager, shop, people, until, EventKey.of("person", who, until.toString()));
        });
  }

  /** The same for everything that the shop ever sent. */
  public void requestShop(Shop shop, Instant until) {
    transactions.run(
        entityManager ->
            openShop(entityManager, shop, until, EventKey.of("shop", until.toString())));
  }

  /** The shop's erasures, newest first. */
  public List<ErasureReceipt> list(ShopKey key, int limit) {
    Shop shop = shops.get(key);
    return transactions.required(
        entityManager -> {
          ErasureRows table = new ErasureRows(entityManager);
          return table.newest(shop, limit).stream()
              .map(request -> receipt(table, request))
              .toList();
        });
  }

  private ErasureReceipt carryOut(long id) {
    identities.refresh();
    steps.carryOut(id);
    return transactions.required(
        entityManager -> {
          ErasureRows table = new ErasureRows(entityManager);
          return receipt(table, table.get(id));
        });
  }

  private long open(
      EntityManager entityManager, Shop shop, Shopper shopper, Instant until, EventKey by) {
    return write(entityManager, shop, subject(shop, shopper, until), until, by);
  }

  private long write(
      EntityManager entityManager, Shop shop, Set<VisitorId> people, Instant until, EventKey by) {
    identities.forgetUntil(shop, people, until);
    long id = new ErasureRows(entityManager).add(shop, people, until, by, clock.instant());
    requested.fire(new ErasureRequested(id));
    return id;
  }

  private long openShop(EntityManager entityManager, Shop shop, Instant until, EventKey by) {
    long id = new ErasureRows(entityManager).add(shop, Set.of(), until, by, clock.instant());
    shops.markErased(shop.key());
    requested.fire(new ErasureRequested(id));
    return id;
  }

  /** Under each of the names that were given, and all that are known to be the same. */
  private Set<VisitorId> subject(Shop shop, Shopper shopper, Instant until) {
    Set<VisitorId> people = new HashSet<>();
    if (shopper.customerId() != null) {
      Shopper account = Shopper.of(shopper.customerId());
      people.addAll(identities.subjectOfErasure(shop, account, until));
    }
    if (shopper.visitorKey() != null) {
      Shopper browser = Shopper.of(shopper.visitorKey());
      people.addAll(identities.subjectOfErasure(shop, browser, until));
    }
    if (people.isEmpty()) {
      throw new IllegalArgumentException("an erasure needs an account or a browser");
    }
    return people;
  }

  private static ErasureReceipt receipt(ErasureRows table, ErasureRequest request) {
    return new ErasureReceipt(
        request.id(),
        request.until(),
        request.requestedAt(),
        request.finishedAt(),
        table.steps(request));
  }

  private static String unique() {
    return UUID.randomUUID().toString();
  }
}
