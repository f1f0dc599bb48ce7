package org.kindred.core.shop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.kindred.core.testing.MovableClock;
import org.kindred.spi.PlatformId;

class ShopCacheTest {

  private static final ShopKey KEY = new ShopKey(new UUID(1, 2));

  private final MovableClock clock = new MovableClock(Instant.parse("2026-03-02T10:00:00Z"));
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final AtomicInteger loads = new AtomicInteger();
  private final Semaphore begun = new Semaphore(0);
  private final CountDownLatch slow = new CountDownLatch(1);
  private volatile String name = "first";

  @AfterEach
  void close() {
    slow.countDown();
    threads.shutdown();
  }

  @Test
  void findShouldLookAShopUpAgainWhenItIsOld() {
    ShopCache cache = new ShopCache(clock, this::load);
    assertThat(nameIn(cache)).isEqualTo("first");

    name = "second";
    assertThat(nameIn(cache)).isEqualTo("first");
    clock.advance(ShopCache.MAX_AGE);

    assertThat(nameIn(cache)).isEqualTo("second");
    assertThat(loads).hasValue(2);
  }

  @Test
  void findShouldLetOneCallerLookUpWhileTheOthersGoOn() throws Exception {
    ShopCache cache = new ShopCache(clock, this::loadSlowlyFromTheSecondTimeOn);
    nameIn(cache);
    name = "second";
    clock.advance(ShopCache.MAX_AGE);
    Future<String> first = threads.submit(() -> nameIn(cache));
    awaitLoads(2);

    assertThat(nameIn(cache)).isEqualTo("first");
    slow.countDown();

    assertThat(first.get()).isEqualTo("second");
    assertThat(nameIn(cache)).isEqualTo("second");
    assertThat(loads).hasValue(2);
  }

  @Test
  void findShouldGoOnWithWhatThereIsWhileTheDatabaseIsAway() {
    ShopCache cache = new ShopCache(clock, this::loadOnce);
    nameIn(cache);
    clock.advance(ShopCache.MAX_AGE);

    assertThat(nameIn(cache)).isEqualTo("first");
    assertThat(nameIn(cache)).isEqualTo("first");
    assertThat(loads).hasValue(2);
    clock.advance(Duration.ofSeconds(5));
    assertThat(nameIn(cache)).isEqualTo("first");
    assertThat(loads).hasValue(3);

    assertThatThrownBy(() -> cache.find(new ShopKey(new UUID(3, 4))))
        .isInstanceOf(ShopsUnavailableException.class);
  }

  @Test
  void findShouldLookUpAShopOnceForAllWhoAskForItFirst() throws Exception {
    ShopCache cache = new ShopCache(clock, this::loadSlowly);
    List<Future<String>> callers = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      callers.add(threads.submit(() -> nameIn(cache)));
    }
    awaitLoads(1);
    slow.countDown();

    for (Future<String> caller : callers) {
      assertThat(caller.get()).isEqualTo("first");
    }
    assertThat(loads).hasValue(1);
  }

  @Test
  void findShouldLeaveThreadsToOthersWhenManyAskForUnknownShops() throws Exception {
    ShopCache cache = new ShopCache(clock, this::loadSlowlyFromTheSecondTimeOn);
    nameIn(cache);
    List<Future<Optional<Shop>>> strangers = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      ShopKey unknown = new ShopKey(new UUID(5, i));
      strangers.add(threads.submit(() -> cache.find(unknown)));
    }
    awaitLoads(9);

    assertThatThrownBy(() -> cache.find(new ShopKey(new UUID(6, 7))))
        .isInstanceOf(ShopsUnavailableException.class);
    assertThat(nameIn(cache)).isEqualTo("first");

    slow.countDown();
    for (Future<Optional<Shop>> stranger : strangers) {
      assertThat(stranger.get()).isEmpty();
    }
  }

  private String nameIn(ShopCache cache) {
    return cache.find(KEY).orElseThrow().name();
  }

  private Optional<Shop> load(ShopKey key) {
    loads.incrementAndGet();
    begun.release();
    return key.equals(KEY) ? Optional.of(shop(name)) : Optional.empty();
  }

  private Optional<Shop> loadOnce(ShopKey key) {
    Optional<Shop> loaded = load(key);
    if (loads.get() > 1) {
      throw new IllegalStateException("away");
    }
    return loaded;
  }

  private Optional<Shop> loadSlowly(ShopKey key) {
    Optional<Shop> loaded = load(key);
    await(slow);
    return loaded;
  }

  private Optional<Shop> loadSlowlyFromTheSecondTimeOn(ShopKey key) {
    Optional<Shop> loaded = load(key);
    if (loads.get() > 1) {
      await(slow);
    }
    return loaded;
  }

  private void awaitLoads(int count) throws InterruptedException {
    assertThat(begun.tryAcquire(count, 10, TimeUnit.SECONDS)).isTrue();
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Shop shop(String name) {
    return new Shop(
        1,
        KEY,
        name,
        new PlatformId("open-events"),
        URI.create("https://shop.example"),
        Currency.getInstance("EUR"),
        ZoneId.of("UTC"),
        List.of(),
        ShopState.CONNECTED,
        Instant.EPOCH);
  }
}
