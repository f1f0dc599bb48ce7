package org.kindred.core.shop;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * Shops in memory. Goes on with what it has when the database is away. Safe for several threads.
 */
final class ShopCache {

  static final Duration MAX_AGE = Duration.ofSeconds(30);

  /** So that not everybody waits for a database that is away. */
  private static final Duration RETRY = Duration.ofSeconds(5);

  /** Strangers may ask for any key, so unknown ones are not kept. */
  private final Map<ShopKey, Entry> entries = new ConcurrentHashMap<>();

  private final Clock clock;
  private final Function<ShopKey, Optional<Shop>> loader;

  ShopCache(Clock clock, Function<ShopKey, Optional<Shop>> loader) {
    this.clock = clock;
    this.loader = loader;
  }

  Optional<Shop> find(ShopKey key) {
    Entry entry = entries.get(key);
    if (entry != null && clock.instant().isBefore(entry.loadedAt.plus(MAX_AGE))) {
      return Optional.of(entry.shop);
    }
    try {
      Optional<Shop> loaded = loader.apply(key);
      loaded.ifPresentOrElse(
          shop -> entries.put(key, new Entry(shop, clock.instant())), () -> entries.remove(key));
      return loaded;
    } catch (RuntimeException e) {
      if (entry == null) {
        throw e;
      }
      entries.put(key, new Entry(entry.shop, clock.instant().minus(MAX_AGE).plus(RETRY)));
      return Optional.of(entry.shop);
    }
  }

  void forget(ShopKey key) {
    entries.remove(key);
  }

  private record Entry(Shop shop, Instant loadedAt) {}
}
