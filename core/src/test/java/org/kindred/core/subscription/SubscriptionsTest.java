package org.kindred.core.subscription;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.kindred.core.background.BackgroundExecutor;
import org.kindred.core.persistence.DatabaseKind;
import org.kindred.core.shop.Shop;
import org.kindred.core.shop.Shops;
import org.kindred.core.testing.ScriptedShops;
import org.kindred.core.testing.TestApplication;
import org.kindred.spi.error.ShopAuthorizationException;
import org.kindred.spi.error.ShopUnavailableException;

@ParameterizedClass
@EnumSource(DatabaseKind.class)
class SubscriptionsTest {

  private static final long PATIENCE_SECONDS = 20;

  private final DatabaseKind kind;
  private final ScriptedShops platform = new ScriptedShops();
  private final AtomicInteger asked = new AtomicInteger();
  private Path directory;
  private TestApplication application;

  SubscriptionsTest(DatabaseKind kind) {
    this.kind = kind;
  }

  @BeforeEach
  void open(@TempDir Path data) {
    directory = data;
    application = new TestApplication(data, kind);
    platform.install(application);
    platform.registers(
        () -> {
          asked.incrementAndGet();
          return List.of("order.created", "order.updated");
        });
  }

  @AfterEach
  void close() {
    application.close();
  }

  @Test
  void followShouldAskAShopThatIsConnectedAndSayWhatItSends() {
    Shop shop = connectInline();

    assertThat(newest(shop).state()).isEqualTo(SubscriptionState.ASKING);
    assertThat(newest(shop).cause()).isEqualTo(SubscriptionCause.CONNECTED);
    subscriptions().askDue();

    assertThat(newest(shop).state()).isEqualTo(SubscriptionState.DONE);
    assertThat(newest(shop).topics()).isEqualTo(2);
    assertThat(newest(shop).finishedAt()).isEqualTo(application.clock().instant());
    subscriptions().askDue();
    assertThat(asked).hasValue(1);
  }

  @Test
  void followShouldAskAgainWhenTheConnectionChangesAndNotWhenItEnds() {
    Shop shop = connectInline();
    subscriptions().askDue();

    application.get(Shops.class).disconnect(shop.key());
    subscriptions().askDue();
    assertThat(asked).hasValue(1);

    application.get(Shops.class).reconnect(shop.key());
    assertThat(newest(shop).cause()).isEqualTo(SubscriptionCause.CHANGED);
    subscriptions().askDue();
    assertThat(asked).hasValue(2);
  }

  @Test
  void askShouldOnlyCheckWhereThePlatformTakesNoSubscription() {
    ScriptedShops pushing = new ScriptedShops();
    pushing.install(application);
    Shop shop = connectInline();

    subscriptions().askDue();

    assertThat(subscriptions().isPossible(shop.key())).isFalse();
    assertThat(newest(shop).state()).isEqualTo(SubscriptionState.DONE);
    assertThat(newest(shop).topics()).isNull();
  }

  @Test
  void shopThatIsAwayShouldBeAskedThreeTimesAndThenAtTheOwnersWord() {
    platform.checks(
        () -> {
          asked.incrementAndGet();
          throw new ShopUnavailableException("connection refused", new IOException());
        });
    Shop shop = connectInline();

    subscriptions().askDue();
    assertThat(newest(shop).isAsking()).isTrue();
    assertThat(newest(shop).failure()).isEqualTo(SubscriptionFailure.UNAVAILABLE);
    subscriptions().askDue();
    assertThat(asked).as("not before the pause is over").hasValue(1);
    for (int attempt = 0; attempt < 4; attempt++) {
      application.clock().advance(Duration.ofSeconds(10));
      subscriptions().askDue();
    }

    assertThat(asked).hasValue(3);
    assertThat(newest(shop).state()).isEqualTo(SubscriptionState.FAILED);
    assertThat(newest(shop).message()).contains("connection refused");
    subscriptions().ask(shop.key());
    assertThat(newest(shop).cause()).isEqualTo(SubscriptionCause.DEMAND);
    assertThat(newest(shop).isAsking()).isTrue();
  }

  @Test
  void shopThatRefusesTheCredentialsShouldNotBeAskedAgain() {
    platform.registers(
        () -> {
          asked.incrementAndGet();
          throw new ShopAuthorizationException("the key may only read");
        });
    Shop shop = connectInline();

    subscriptions().askDue();
    application.clock().advance(Duration.ofDays(1));
    subscriptions().askDue();

    assertThat(asked).hasValue(1);
    assertThat(newest(shop).failure()).isEqualTo(SubscriptionFailure.REFUSED);
    assertThat(newest(shop).message()).isEqualTo("the key may only read");
  }

  @Test
  void adapterWithADefectShouldBeToldOf() {
    platform.registers(
        () -> {
          throw new IllegalStateException("a defect");
        });
    Shop shop = connectInline();

    subscriptions().askDue();

    assertThat(newest(shop).failure()).isEqualTo(SubscriptionFailure.DEFECT);
  }

  @Test
  void shopShouldNotBeAskedTwiceAtOnceAndAgainForWhatChangedMeanwhile() throws Exception {
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch answered = new CountDownLatch(1);
    platform.registers(
        () -> {
          asked.incrementAndGet();
          begun.countDown();
          await(answered);
          return List.of("order.created");
        });
    subscriptions();
    Shop shop = ScriptedShops.connect(application, "slow");
    subscriptions().askDue();
    await(begun);

    application.get(Shops.class).reconnect(shop.key());
    subscriptions().askDue();
    anotherServer().askDue();
    assertThat(asked).hasValue(1);

    answered.countDown();
    for (int look = 0; look < 200 && newest(shop).isAsking(); look++) {
      subscriptions().askDue();
      TimeUnit.MILLISECONDS.sleep(50);
    }
    assertThat(newest(shop).state()).isEqualTo(SubscriptionState.DONE);
    assertThat(asked).hasValue(2);
  }

  @Test
  void stepThatAServerLeftShouldBeTakenUpByTheNextOne() {
    inline();
    application.use(
        BackgroundExecutor.class,
        new BackgroundExecutor() {
          @Override
          public void execute(Runnable task) {
            // the server ends before it has asked
          }
        });
    subscriptions();
    Shop shop = ScriptedShops.connect(application, "left");
    subscriptions().askDue();
    assertThat(newest(shop).isAsking()).isTrue();

    inline();
    Subscriptions next = application.fresh(Subscriptions.class);
    next.askDue();

    assertThat(newest(shop).state()).isEqualTo(SubscriptionState.DONE);
    assertThat(asked).hasValue(1);
  }

  private Shop connectInline() {
    inline();
    subscriptions();
    return ScriptedShops.connect(application, "shop");
  }

  private void inline() {
    application.use(
        BackgroundExecutor.class,
        new BackgroundExecutor() {
          @Override
          public void execute(Runnable task) {
            task.run();
          }
        });
  }

  private Subscriptions anotherServer() {
    TestApplication other =
        new TestApplication(directory, application.database()).with("kindred.node.name", "other");
    platform.install(other);
    return other.get(Subscriptions.class);
  }

  private Subscriptions subscriptions() {
    return application.get(Subscriptions.class);
  }

  private Subscription newest(Shop shop) {
    return subscriptions().find(shop.key()).orElseThrow();
  }

  private static void await(CountDownLatch latch) {
    try {
      assertThat(latch.await(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
