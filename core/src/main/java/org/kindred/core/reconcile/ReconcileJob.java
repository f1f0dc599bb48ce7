package org.kindred.core.reconcile;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.kindred.core.background.Backoff;
import org.kindred.core.catalog.Catalog;
import org.kindred.core.event.ReceivedEvent;
import org.kindred.core.identity.IdentityResolver;
import org.kindred.core.persistence.Transactions;
import org.kindred.core.shop.Shop;
import org.kindred.spi.ShopAdapter;
import org.kindred.spi.catalog.CatalogPage;
import org.kindred.spi.catalog.CatalogProduct;
import org.kindred.spi.error.MalformedPayloadException;
import org.kindred.spi.error.ShopAuthorizationException;
import org.kindred.spi.error.ShopUnavailableException;
import org.kindred.spi.event.ProductChanged;
import org.kindred.spi.event.ShopEvent;
import org.kindred.spi.history.EventPage;
import org.kindred.spi.history.ProductIdPage;
import org.kindred.spi.value.PageCursor;
import org.kindred.spi.value.ProductId;

/**
 * Works on one page of a reconciliation: asks outside any transaction, then applies the answer and
 * stores the cursor in one. So it goes on where it stood, also on another server.
 */
@ApplicationScoped
public class ReconcileJob {

  private static final System.Logger LOG = System.getLogger(ReconcileJob.class.getName());

  /** After so long a page is taken for that of a server that went down. */
  private static final Duration CLAIM = Duration.ofMinutes(5);

  private static final int ATTEMPTS = 5;

  /** Shops do not lose most of their products overnight, but permissions get lost. */
  private static final int MANY = 20;

  private final Transactions transactions;
  private final RepairingEvents events;
  private final Catalog catalog;
  private final IdentityResolver identities;
  private final Clock clock;

  @Inject
  public ReconcileJob(
      Transactions transactions,
      RepairingEvents events,
      Catalog catalog,
      IdentityResolver identities,
      Clock clock) {
    this.transactions = transactions;
    this.events = events;
    this.catalog = catalog;
    this.identities = identities;
    this.clock = clock;
  }

  /** Asks for the page that is due, if any; says whether there may be another one at once. */
  boolean askNext(Shop shop, ShopAdapter adapter) {
    Instant now = clock.instant();
    Optional<ReconcileRows.Step> claimed =
        transactions.requiresNew(
            entityManager -> new ReconcileRows(entityManager, shop).claim(now, now.plus(CLAIM)));
    return claimed.filter(step -> ask(shop, adapter, step)).isPresent();
  }

  private boolean ask(Shop shop, ShopAdapter adapter, ReconcileRows.Step step) {
    try {
      Function<ReconcileRows, Boolean> answer = answered(shop, adapter, step);
      return transactions.requiresNew(
          entityManager -> answer.apply(new ReconcileRows(entityManager, shop)));
    } catch (ShopUnavailableException e) {
      retry(shop, step, e.retryAfter().orElseGet(() -> Backoff.after(step.attempts())), e);
    } catch (ShopAuthorizationException | MalformedPayloadException e) {
      fail(shop, step, String.valueOf(e.getMessage()));
    } catch (RuntimeException e) {
      LOG.log(
          System.Logger.Level.WARNING, "Shop " + shop.key() + ": reconciling is interrupted", e);
      if (step.attempts() + 1 >= ATTEMPTS) {
        fail(shop, step, "It failed: " + e.getClass().getSimpleName());
      } else {
        retry(shop, step, Backoff.after(step.attempts()), e);
      }
    } finally {
      identities.refresh();
    }
    return false;
  }

  /** Asks, and answers what is to be written. */
  private Function<ReconcileRows, Boolean> answered(
      Shop shop, ShopAdapter adapter, ReconcileRows.Step step) {
    Reconciliation current = step.reconciliation();
    return switch (current.phase()) {
      case CATALOG -> {
        CatalogPage page = adapter.catalog().orElseThrow().fetchPage(step.cursor());
        List<ShopEvent> told = page.products().stream().map(ReconcileJob::described).toList();
        yield table ->
            applied(table, shop, adapter, step, new EventPage(told, page.rejected(), page.next()));
      }
      case HISTORY -> {
        EventPage page =
            adapter.orderHistory().orElseThrow().fetchPage(current.since(), step.cursor());
        yield table -> applied(table, shop, adapter, step, page);
      }
      case CHANGES -> {
        EventPage page =
            adapter.reconciliation().orElseThrow().fetchChanges(current.since(), step.cursor());
        yield table -> applied(table, shop, adapter, step, page);
      }
      case EXISTENCE -> {
        ProductIdPage page =
            adapter.reconciliation().orElseThrow().fetchExistingProducts(step.cursor());
        yield table -> compared(table, shop, adapter, step, page);
      }
    };
  }

  private boolean applied(
      ReconcileRows table,
      Shop shop,
      ShopAdapter adapter,
      ReconcileRows.Step step,
      EventPage page) {
    Instant now = clock.instant();
    Repairs repairs =
        events.apply(
            shop, page.events().stream().map(event -> new ReceivedEvent(event, now)).toList());
    table.count(step, repairs.plus(Repairs.rejected(page.rejected().size())));
    return goOn(table, shop, adapter, step, page.next(), null);
  }

  private boolean compared(
      ReconcileRows table,
      Shop shop,
      ShopAdapter adapter,
      ReconcileRows.Step step,
      ProductIdPage page) {
    table.exist(step, page.products());
    String leftOut = page.next() == null ? removeMissing(table, shop, step) : null;
    return goOn(table, shop, adapter, step, page.next(), leftOut);
  }

  private boolean goOn(
      ReconcileRows table,
      Shop shop,
      ShopAdapter adapter,
      ReconcileRows.Step step,
      @Nullable PageCursor next,
      @Nullable String message) {
    ReconcilePhase phase = step.reconciliation().phase();
    Optional<ReconcilePhase> nextPhase =
        next != null
            ? Optional.of(phase)
            : ReconcilePlan.after(
                ReconcilePlan.of(step.reconciliation().trigger(), adapter), phase);
    if (nextPhase.isPresent()) {
      table.advance(step, nextPhase.get(), next, clock.instant());
      return true;
    }
    table.finish(step, ReconcileState.COMPLETED, message, clock.instant());
    LOG.log(System.Logger.Level.INFO, "Shop {0} is reconciled", shop.key());
    return false;
  }

  /** Says what was left out, or null. */
  private @Nullable String removeMissing(ReconcileRows table, Shop shop, ReconcileRows.Step step) {
    Set<ProductId> existing = table.existing(step);
    List<ProductId> known = catalog.ids(shop.key());
    List<ProductId> missing = known.stream().filter(id -> !existing.contains(id)).toList();
    if (missing.size() > MANY && missing.size() * 2 > known.size()) {
      return missing.size()
          + " of "
          + known.size()
          + " products were not among those that the shop lists. That is too many to believe:"
          + " none was removed. Check what the credentials may read.";
    }
    Instant begun = step.reconciliation().startedAt();
    missing.forEach(id -> catalog.remove(shop, id, begun));
    table.count(step, Repairs.removed(missing.size()));
    return null;
  }

  private void retry(Shop shop, ReconcileRows.Step step, Duration pause, RuntimeException reason) {
    Instant due = clock.instant().plus(pause);
    write(shop, table -> table.retryAt(step, due, String.valueOf(reason.getMessage())));
  }

  private void fail(Shop shop, ReconcileRows.Step step, String message) {
    write(shop, table -> table.finish(step, ReconcileState.FAILED, message, clock.instant()));
    LOG.log(System.Logger.Level.WARNING, "Shop {0} cannot be reconciled: {1}", shop.key(), message);
  }

  private void write(Shop shop, Consumer<ReconcileRows> change) {
    transactions.requiresNew(
        entityManager -> {
          change.accept(new ReconcileRows(entityManager, shop));
          return true;
        });
  }

  private static ShopEvent described(CatalogProduct product) {
    return new ProductChanged("catalog:" + product.updatedAt(), product.updatedAt(), product);
  }
}
