package org.kindred.core.subscription;

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
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.kindred.core.background.BackgroundExecutor;
import org.kindred.core.background.BackgroundLoop;
import org.kindred.core.background.Backoff;
import org.kindred.core.persistence.Transactions;
import org.kindred.core.shop.Shop;
import org.kindred.core.shop.ShopChanged;
import org.kindred.core.shop.ShopKey;
import org.kindred.core.shop.ShopState;
import org.kindred.core.shop.Shops;

/**
 * Asks shops in the background to send their events here. What is to be asked is written down, so
 * that a restart goes on with it; no shop is asked twice at once. Safe for several threads and
 * servers.
 */
@ApplicationScoped
public class Subscriptions {

  private static final System.Logger LOG = System.getLogger(Subscriptions.class.getName());
  private static final Duration PAUSE = Duration.ofSeconds(2);
  private static final Duration STOP = Duration.ofSeconds(10);

  /** After so long a step is taken for that of a server that went down and does not come back. */
  private static final Duration CLAIM = Duration.ofMinutes(15);

  private static final int ATTEMPTS = 3;
  private static final Duration LONGEST_PAUSE = Duration.ofMinutes(2);

  /** Shops that are asked at once: each takes one of the threads that loops live on. */
  private static final int AT_ONCE = 3;

  private final Shops shops;
  private final Transactions transactions;
  private final ShopAsking asking;
  private final Clock clock;
  private final BackgroundExecutor executor;
  private final String node;
  private final BackgroundLoop loop;
  private final Semaphore places = new Semaphore(AT_ONCE);

  /** Steps whose outcome could not be written: they are to be taken again. */
  private final Queue<SubscriptionRows.Step> lost = new ConcurrentLinkedQueue<>();

  private boolean started;

  /**
   * @param node {@code kindred.node.name}: name of this server among those that share a database;
   *     default {@code main}
   */
  @Inject
  public Subscriptions(
      Shops shops,
      Transactions transactions,
      ShopAsking asking,
      Clock clock,
      BackgroundExecutor executor,
      @ConfigProperty(name = "kindred.node.name", defaultValue = "main") String node) {
    this.shops = shops;
    this.transactions = transactions;
    this.asking = asking;
    this.clock = clock;
    this.executor = executor;
    this.node = node;
    this.loop = new BackgroundLoop("Asking shops for their events", PAUSE, this::askDue);
  }

  void start(@Observes Startup startup) {
    loop.start(executor);
  }

  @PreDestroy
  void stop() {
    loop.stop(STOP);
  }

  /** A shop that is connected, or connected otherwise than before, is asked. */
  void follow(@Observes ShopChanged change) {
    Optional<Shop> shop = shops.find(change.shop()).filter(Subscriptions::isConnected);
    shop.ifPresent(
        changed -> {
          SubscriptionCause cause =
              find(changed.key()).isPresent()
                  ? SubscriptionCause.CHANGED
                  : SubscriptionCause.CONNECTED;
          request(changed, SubscriptionReason.of(cause));
        });
  }

  /**
   * Whether the shop can be asked to send its events here; otherwise its owner has to see to it.
   */
  public boolean isPossible(ShopKey shop) {
    return asking.isPossible(shop);
  }

  /** The newest asking; empty when the shop never was. */
  public Optional<Subscription> find(ShopKey key) {
    Shop shop = shops.get(key);
    return transactions.required(entityManager -> new SubscriptionRows(entityManager).find(shop));
  }

  /** Asks the shop soon whether the connection works, and for its events where that is possible. */
  public void ask(ShopKey key) {
    Shop shop = shops.get(key);
    if (find(key).filter(Subscription::isAsking).isPresent()) {
      write(rows -> rows.hurry(shop, clock.instant()));
      loop.wake();
    } else {
      request(shop, SubscriptionReason.of(SubscriptionCause.DEMAND));
    }
  }

  void request(Shop shop, SubscriptionReason reason) {
    write(rows -> rows.request(shop, reason, clock.instant()));
    loop.wake();
  }

  /** Begins to ask those that are due, as many as there are places. */
  boolean askDue() {
    releaseWhatWasLeft();
    List<Long> due =
        transactions.required(
            entityManager -> new SubscriptionRows(entityManager).due(clock.instant()));
    if (!due.isEmpty()) {
      shops.all().stream()
          .filter(shop -> due.contains(shop.id()) && isConnected(shop))
          .forEach(this::begin);
    }
    return false;
  }

  /** By the server's last run, and by steps that ended while the database was away. */
  private void releaseWhatWasLeft() {
    if (!started) {
      write(rows -> rows.releaseAll(node));
      started = true;
    }
    for (SubscriptionRows.Step step = lost.peek(); step != null; step = lost.peek()) {
      SubscriptionRows.Step left = step;
      write(rows -> rows.release(left));
      lost.remove();
    }
  }

  private void begin(Shop shop) {
    if (loop.isStopping() || !places.tryAcquire()) {
      return;
    }
    boolean handedOver = false;
    try {
      Instant now = clock.instant();
      Optional<SubscriptionRows.Step> step =
          transactions.requiresNew(
              entityManager ->
                  new SubscriptionRows(entityManager).claim(shop, node, now, now.plus(CLAIM)));
      if (step.isPresent()) {
        executor.execute(() -> carryOut(shop, step.get()));
        handedOver = true;
      }
    } finally {
      if (!handedOver) {
        places.release();
      }
    }
  }

  private void carryOut(Shop shop, SubscriptionRows.Step step) {
    try {
      SubscriptionAnswer answer = asking.ask(shop.key());
      write(rows -> note(rows, shop, step, answer));
    } catch (RuntimeException e) {
      LOG.log(
          System.Logger.Level.WARNING,
          "Shop " + shop.key() + ": what it answered cannot be kept just now; it is asked again",
          e);
      lost.add(step);
    } finally {
      places.release();
      loop.wake();
    }
  }

  private void note(
      SubscriptionRows rows, Shop shop, SubscriptionRows.Step step, SubscriptionAnswer answer) {
    Instant now = clock.instant();
    rows.release(step);
    if (answer.failure() == null) {
      rows.finish(step, SubscriptionState.DONE, answer, now);
      LOG.log(
          System.Logger.Level.INFO,
          answer.topics() == null
              ? "Shop {0} passed its check; its platform cannot be asked for events"
              : "Shop {0} was asked for its events: {1} topics",
          shop.key(),
          answer.topics());
    } else if (answer.failure() == SubscriptionFailure.UNAVAILABLE
        && step.attempts() + 1 < ATTEMPTS) {
      rows.retryAt(step, now.plus(pause(step, answer)), answer);
    } else {
      rows.finish(step, SubscriptionState.FAILED, answer, now);
      LOG.log(
          System.Logger.Level.WARNING,
          "Shop {0} cannot be asked for its events ({1}): {2}",
          shop.key(),
          answer.failure(),
          answer.message());
    }
  }

  private static Duration pause(SubscriptionRows.Step step, SubscriptionAnswer answer) {
    Duration wanted = answer.retryAfter();
    Duration pause = wanted == null ? Backoff.after(step.attempts()) : wanted;
    return pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE;
  }

  private void write(Consumer<SubscriptionRows> change) {
    transactions.requiresNew(
        entityManager -> {
          change.accept(new SubscriptionRows(entityManager));
          return true;
        });
  }

  private static boolean isConnected(Shop shop) {
    return shop.state() == ShopState.CONNECTED;
  }
}
