package org.kindred.core.intake;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.kindred.core.adapter.ConnectedShops;
import org.kindred.core.background.BackgroundExecutor;
import org.kindred.core.background.BackgroundLoop;
import org.kindred.core.background.Backoff;
import org.kindred.core.persistence.Transactions;
import org.kindred.core.shop.Shop;
import org.kindred.core.shop.ShopIsolation;
import org.kindred.core.shop.ShopState;
import org.kindred.core.shop.Shops;
import org.kindred.spi.error.MalformedPayloadException;
import org.kindred.spi.error.ShopAuthorizationException;
import org.kindred.spi.error.ShopUnavailableException;
import org.kindred.spi.webhook.FetchBack;

/**
 * Asks shops for what their deliveries name only by an id, and stores the answer beside the body.
 * On a thread of its own: a shop that answers slowly holds up no delivery that needs no asking.
 */
@ApplicationScoped
public class DeliveryCompletion {

  private static final System.Logger LOG = System.getLogger(DeliveryCompletion.class.getName());
  private static final Duration PAUSE = Duration.ofSeconds(2);
  private static final Duration STOP = Duration.ofSeconds(15);

  /** After so long a claim is taken for that of a server that went down. */
  private static final Duration CLAIM = Duration.ofMinutes(5);

  /** Until credentials that were refused are tried again. */
  private static final Duration REFUSED = Duration.ofMinutes(15);

  private static final int TURN = 20;

  private final Shops shops;
  private final ConnectedShops connectedShops;
  private final Transactions transactions;
  private final IntakeSettings settings;
  private final Clock clock;
  private final BackgroundExecutor executor;
  private final BackgroundLoop loop;
  private final ShopIsolation isolation = new ShopIsolation("completion of deliveries");
  private Consumer<Shop> listener = shop -> {};

  @Inject
  public DeliveryCompletion(
      Shops shops,
      ConnectedShops connectedShops,
      Transactions transactions,
      IntakeSettings settings,
      Clock clock,
      BackgroundExecutor executor) {
    this.shops = shops;
    this.connectedShops = connectedShops;
    this.transactions = transactions;
    this.settings = settings;
    this.clock = clock;
    this.executor = executor;
    this.loop = new BackgroundLoop("Completion of deliveries", PAUSE, this::completeNext);
  }

  void start(@Observes Startup startup) {
    loop.start(executor);
  }

  @PreDestroy
  void stop() {
    loop.stop(STOP);
  }

  void wake() {
    loop.wake();
  }

  /** To be told of each shop that has something complete. */
  void onCompletion(Consumer<Shop> told) {
    listener = told;
  }

  /** Asks each shop about some of its deliveries; says whether more wait. */
  boolean completeNext() {
    boolean more = false;
    for (Shop shop : shops.all()) {
      if (shop.state() == ShopState.CONNECTED && !loop.isStopping()) {
        more |= isolation.run(shop.key(), () -> completeSome(shop));
      }
    }
    return more;
  }

  private boolean completeSome(Shop shop) {
    Optional<FetchBack> fetchBack =
        connectedShops.find(shop.key()).flatMap(adapter -> adapter.webhooks().fetchBack());
    if (fetchBack.isEmpty()) {
      return false;
    }
    List<Long> ids =
        transactions.requiresNew(
            entityManager ->
                new DeliveryRows(entityManager)
                    .due(shop, DeliveryState.INCOMPLETE, clock.instant(), TURN, Long.MAX_VALUE));
    boolean answers = true;
    for (int i = 0; i < ids.size() && answers && !loop.isStopping(); i++) {
      answers = complete(shop, fetchBack.get(), ids.get(i));
    }
    if (!ids.isEmpty()) {
      listener.accept(shop);
    }
    return answers && ids.size() == TURN;
  }

  /** Says whether it is worth asking the shop more. */
  private boolean complete(Shop shop, FetchBack fetchBack, long id) {
    Optional<StoredDelivery> claimed = claim(id);
    if (claimed.isEmpty()) {
      return true;
    }
    try {
      byte[] answer = fetchBack.fetch(claimed.get().delivery());
      write(table -> table.completed(id, answer, clock.instant()));
      return true;
    } catch (MalformedPayloadException e) {
      write(table -> table.park(id, String.valueOf(e.getMessage())));
      return true;
    } catch (ShopUnavailableException e) {
      Duration pause = e.retryAfter().orElseGet(() -> Backoff.after(claimed.get().attempts()));
      retry(id, pause, e);
      return false;
    } catch (ShopAuthorizationException e) {
      retry(id, REFUSED, e);
      return false;
    } catch (RuntimeException e) {
      noteDefect(shop, claimed.get(), e);
      return true;
    }
  }

  private Optional<StoredDelivery> claim(long id) {
    return transactions.requiresNew(
        entityManager -> {
          DeliveryRows table = new DeliveryRows(entityManager);
          Instant now = clock.instant();
          return table.claim(id, now, now.plus(CLAIM))
              ? table.find(id, DeliveryState.INCOMPLETE)
              : Optional.empty();
        });
  }

  private void retry(long id, Duration pause, RuntimeException reason) {
    write(
        table ->
            table.retryAt(id, clock.instant().plus(pause), String.valueOf(reason.getMessage())));
  }

  private void noteDefect(Shop shop, StoredDelivery delivery, RuntimeException e) {
    LOG.log(
        System.Logger.Level.WARNING,
        "Shop " + shop.key() + ": the adapter failed to complete delivery " + delivery.id(),
        e);
    String error = "The adapter failed: " + e.getClass().getSimpleName();
    if (delivery.attempts() + 1 >= settings.attempts) {
      write(table -> table.park(delivery.id(), error));
    } else {
      Instant due = clock.instant().plus(Backoff.after(delivery.attempts()));
      write(table -> table.retryAt(delivery.id(), due, error));
    }
  }

  private void write(Consumer<DeliveryRows> change) {
    transactions.requiresNew(
        entityManager -> {
          change.accept(new DeliveryRows(entityManager));
          return true;
        });
  }
}
