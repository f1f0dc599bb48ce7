package org.kindred.core.privacy;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import org.kindred.core.background.BackgroundExecutor;
import org.kindred.core.background.BackgroundLoop;
import org.kindred.core.persistence.Transactions;
import org.kindred.core.shop.Shop;
import org.kindred.core.shop.Shops;

/**
 * Carries erasures out, one feature after the other, each in a transaction of its own. What is done
 * is written down, so that a restart goes on with the rest. A while later everything is done once
 * more: another server may have written something before it heard of the erasure.
 */
@ApplicationScoped
public class ErasureSteps {

  private static final System.Logger LOG = System.getLogger(ErasureSteps.class.getName());
  private static final Duration PAUSE = Duration.ofSeconds(10);
  private static final Duration STOP = Duration.ofSeconds(10);

  /** Longer than anything about people and shops is kept in memory. */
  private static final Duration EVERY_SERVER_HAS_HEARD = Duration.ofMinutes(2);

  private final Shops shops;
  private final Transactions transactions;
  private final Clock clock;
  private final Instance<PersonalDataHolder> holders;
  private final BackgroundExecutor executor;
  private final BackgroundLoop loop;

  @Inject
  public ErasureSteps(
      Shops shops,
      Transactions transactions,
      Clock clock,
      Instance<PersonalDataHolder> holders,
      BackgroundExecutor executor) {
    this.shops = shops;
    this.transactions = transactions;
    this.clock = clock;
    this.holders = holders;
    this.executor = executor;
    this.loop = new BackgroundLoop("Erasure of people", PAUSE, this::carryOutDue);
  }

  void start(@Observes Startup startup) {
    loop.start(executor);
  }

  @PreDestroy
  void stop() {
    loop.stop(STOP);
  }

  void wake(@Observes(during = TransactionPhase.AFTER_SUCCESS) ErasureRequested requested) {
    loop.wake();
  }

  boolean carryOutDue() {
    List<ErasureRequest> due =
        transactions.required(
            entityManager ->
                new ErasureRows(entityManager).due(clock.instant().minus(EVERY_SERVER_HAS_HEARD)));
    due.forEach(this::carryOut);
    return false;
  }

  /** Does what is missing; a step that fails is tried again later. */
  void carryOut(long id) {
    carryOut(transactions.required(entityManager -> new ErasureRows(entityManager).get(id)));
  }

  private void carryOut(ErasureRequest request) {
    Shop shop = shops.get(request.shop());
    boolean complete = true;
    for (PersonalDataHolder holder : inOrder()) {
      complete &= attempt(request, shop, holder);
    }
    if (complete) {
      transactions.requiresNew(entityManager -> conclude(new ErasureRows(entityManager), request));
    }
  }

  private boolean conclude(ErasureRows table, ErasureRequest request) {
    if (request.state() == ErasureState.REQUESTED) {
      table.erased(request, clock.instant());
      LOG.log(
          System.Logger.Level.INFO,
          "Shop {0}: erasure {1} is carried out",
          request.shop(),
          Long.toString(request.id()));
    } else {
      table.finished(request);
    }
    return true;
  }

  private boolean attempt(ErasureRequest request, Shop shop, PersonalDataHolder holder) {
    try {
      transactions.requiresNew(
          entityManager -> step(new ErasureRows(entityManager), request, shop, holder));
      return true;
    } catch (RuntimeException e) {
      LOG.log(
          System.Logger.Level.WARNING,
          "Shop " + shop.key() + ": erasure of " + holder.name() + " is tried again later",
          e);
      return false;
    }
  }

  private boolean step(
      ErasureRows table, ErasureRequest request, Shop shop, PersonalDataHolder holder) {
    table.lock(request);
    boolean doneBefore = table.steps(request).containsKey(holder.name());
    if (doneBefore && request.state() == ErasureState.REQUESTED) {
      return false;
    }
    long rows = erase(request, shop, holder);
    if (!doneBefore) {
      table.done(request, shop, holder.name(), rows, clock.instant());
    }
    return true;
  }

  /** A person whose shop was erased meanwhile is gone with it. */
  private static long erase(ErasureRequest request, Shop shop, PersonalDataHolder holder) {
    if (request.wholeShop()) {
      return holder.eraseShop(shop);
    }
    return request.people().isEmpty() ? 0 : holder.erase(shop, request.people(), request.until());
  }

  /** Identities last: the others may look people up. */
  private List<PersonalDataHolder> inOrder() {
    return holders.stream()
        .sorted(
            Comparator.comparing((PersonalDataHolder holder) -> holder instanceof IdentityData)
                .thenComparing(PersonalDataHolder::name))
        .toList();
  }
}
