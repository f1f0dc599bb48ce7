package org.kindred.core.shop;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;

/**
 * Shops in memory. A known shop is looked up again by one caller, while the others go on with what
 * there is; so does everybody when the database is away. Safe for several threads.
 */
final class ShopCache {

  static final Duration MAX_AGE = Duration.ofSeconds(30);

  /** So that not everybody waits for a database that is away. */
  private static final Duration RETRY = Duration.ofSeconds(5);

  private static final int STRANGERS_AT_ONCE = 8;
  private static final Duration PATIENCE = Duration.ofSeconds(3);

  /** Strangers may ask for any key, so unknown ones are not kept. */
  private final Map<ShopKey, Entry> entries = new ConcurrentHashMap<>();

  private final Map<ShopKey, CompletableFuture<Optional<Shop>>> lookUps = new ConcurrentHashMap<>();

  /** Nor may they take all threads and connections while the database is slow. */
  private final Semaphore strangers = new Semaphore(STRANGERS_AT_ONCE);

  private final Clock clock;
  private final Function<ShopKey, Optional<Shop>> loader;

  ShopCache(Clock clock, Function<ShopKey, Optional<Shop>> loader) {
    this.clock = clock;
    this.loader = loader;
  }

  /**
   * The shop, if there is one.
   *
   * @throws ShopsUnavailableException when it is not known here and cannot be looked up
   */
  Optional<Shop> find(ShopKey key) {
    Entry entry = entries.get(key);
    if (entry == null) {
      return findStranger(key);
    }
    return entry.isFresh(clock.instant()) || !entry.taken.compareAndSet(false, true)
        ? Optional.of(entry.shop)
        : refreshed(key, entry);
  }

  void forget(ShopKey key) {
    entries.remove(key);
  }

  private Optional<Shop> refreshed(ShopKey key, Entry old) {
    try {
      return load(key);
    } catch (RuntimeException e) {
      entries.replace(key, old, Entry.of(old.shop, clock.instant().plus(RETRY)));
      return Optional.of(old.shop);
    }
  }

  /** Those who ask for the same shop at the same time share one look-up. */
  private Optional<Shop> findStranger(ShopKey key) {
    CompletableFuture<Optional<Shop>> answer = new CompletableFuture<>();
    CompletableFuture<Optional<Shop>> awaited = lookUps.putIfAbsent(key, answer);
    if (awaited == null) {
      lookUp(key, answer);
      awaited = answer;
    }
    try {
      return awaited.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    } catch (ExecutionException | TimeoutException e) {
      throw new ShopsUnavailableException("the shop cannot be looked up", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ShopsUnavailableException("interrupted", e);
    }
  }

  private void lookUp(ShopKey key, CompletableFuture<Optional<Shop>> answer) {
    if (strangers.tryAcquire()) {
      try {
        answer.complete(load(key));
      } catch (RuntimeException e) {
        answer.completeExceptionally(e);
      } finally {
        strangers.release();
      }
    } else {
      answer.completeExceptionally(
          new IllegalStateException("too many ask for shops that are not known yet"));
    }
    lookUps.remove(key, answer);
  }

  private Optional<Shop> load(ShopKey key) {
    Optional<Shop> loaded = loader.apply(key);
    loaded.ifPresentOrElse(
        shop -> entries.put(key, Entry.of(shop, clock.instant().plus(MAX_AGE))),
        () -> entries.remove(key));
    return loaded;
  }

  /**
   * A shop as it was loaded.
   *
   * @param freshUntil exclusive
   * @param taken whether somebody is looking it up again
   */
  private record Entry(Shop shop, Instant freshUntil, AtomicBoolean taken) {

    static Entry of(Shop shop, Instant freshUntil) {
      return new Entry(shop, freshUntil, new AtomicBoolean());
    }

    boolean isFresh(Instant now) {
      return now.isBefore(freshUntil);
    }
  }
}
