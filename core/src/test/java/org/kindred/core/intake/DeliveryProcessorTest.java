package org.kindred.core.intake;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.enterprise.event.Observes;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.kindred.core.interaction.InteractionLog;
import org.kindred.core.order.OrderRecorded;
import org.kindred.core.persistence.DatabaseKind;
import org.kindred.core.shop.Shop;
import org.kindred.core.testing.Awaited;
import org.kindred.core.testing.ScriptedShops;
import org.kindred.core.testing.TestApplication;
import org.kindred.spi.error.ShopUnavailableException;
import org.kindred.spi.event.OrderLine;
import org.kindred.spi.event.OrderPlaced;
import org.kindred.spi.event.ShopDisconnected;
import org.kindred.spi.value.CustomerId;
import org.kindred.spi.value.Money;
import org.kindred.spi.value.OrderId;
import org.kindred.spi.value.ProductId;
import org.kindred.spi.value.Shopper;
import org.kindred.spi.webhook.FetchBack;
import org.kindred.spi.webhook.WebhookDelivery;

@ParameterizedClass
@EnumSource(DatabaseKind.class)
class DeliveryProcessorTest {

  private final DatabaseKind kind;
  private final ScriptedShops platform = new ScriptedShops();
  private Path directory;
  private TestApplication application;
  private Shop shop;

  DeliveryProcessorTest(DatabaseKind kind) {
    this.kind = kind;
  }

  @BeforeEach
  void open(@TempDir Path data) {
    directory = data;
    application = new TestApplication(data, kind);
    platform.install(application);
    shop = ScriptedShops.connect(application, "first");
  }

  @AfterEach
  void close() {
    application.close();
  }

  @Test
  void processNextShouldParkWhatIsMalformedWithTheAdaptersReason() {
    deliver(shop, "view e1 v1 p1");
    deliver(shop, "malformed");
    deliver(shop, "view e2 v1 p1");

    processAll();

    assertThat(interactions(shop)).isEqualTo(2);
    assertThat(parked(shop))
        .singleElement()
        .satisfies(
            delivery -> {
              assertThat(delivery.error()).contains("expected a view");
              assertThat(delivery.topic()).isEqualTo("malformed");
            });
  }

  @Test
  void replayShouldApplyWhatTheMendedAdapterUnderstands() {
    platform.tells("malformed", order("o1"));
    deliver(shop, "malformed");
    processAll();
    platform.mend();

    assertThat(parkedDeliveries().replayAll(shop.key())).isEqualTo(1);
    processAll();

    assertThat(parked(shop)).isEmpty();
    assertThat(interactions(shop)).isEqualTo(1);
  }

  @Test
  void processNextShouldTryAnAdaptersDefectAgainLaterAndParkItInTheEnd() {
    Shop other = ScriptedShops.connect(application, "second");
    deliver(shop, "poison");
    deliver(shop, "view e1 v1 p1");
    deliver(other, "view e1 v1 p1");

    processAll();

    assertThat(interactions(shop)).isEqualTo(1);
    assertThat(interactions(other)).isEqualTo(1);
    assertThat(parked(shop)).isEmpty();
    assertThat(health(shop).waiting()).isEqualTo(1);

    for (int i = 0; i < 4; i++) {
      application.clock().advance(Duration.ofMinutes(5));
      processAll();
    }

    assertThat(parked(shop)).singleElement().extracting(ParkedDelivery::attempts).isEqualTo(5);
    assertThat(health(shop).waiting()).isZero();
  }

  @Test
  void processNextShouldIsolateAnEventThatCannotBeApplied() {
    application.use(Refusal.class, new Refusal());
    platform.tells("refused", order("refused"));
    for (int i = 0; i < 7; i++) {
      deliver(shop, "view before" + i + " v1 p1");
    }
    deliver(shop, "refused");
    for (int i = 0; i < 7; i++) {
      deliver(shop, "view after" + i + " v1 p1");
    }

    processAll();

    assertThat(interactions(shop)).isEqualTo(14);
    assertThat(health(shop).waiting()).isEqualTo(1);
    assertThat(application.database().strings("select order_id from shop_order")).isEmpty();

    for (int i = 0; i < 4; i++) {
      application.clock().advance(Duration.ofMinutes(5));
      processAll();
    }
    assertThat(parked(shop)).hasSize(1);
  }

  @Test
  void processNextShouldGoOnAfterACrashBetweenAcceptanceAndProcessing() {
    deliver(shop, "view e1 v1 p1");

    try (TestApplication restarted = new TestApplication(directory, application.database())) {
      platform.install(restarted);
      restarted.get(DeliveryProcessor.class).processNext();

      assertThat(restarted.get(InteractionLog.class).count(shop.key())).isEqualTo(1);
    }
  }

  @Test
  void twoServersShouldApplyEachDeliveryOnce() throws Exception {
    for (int i = 0; i < 300; i++) {
      deliver(shop, "view e" + i + " v" + i % 10 + " p1");
    }
    try (TestApplication second = new TestApplication(directory, application.database())) {
      platform.install(second);
      ExecutorService threads = Executors.newFixedThreadPool(2);
      List<Callable<Integer>> servers =
          List.of(() -> processUntilIdle(application), () -> processUntilIdle(second));
      for (Future<Integer> server : threads.invokeAll(servers)) {
        assertThat(server.get()).isPositive();
      }
      threads.shutdown();
    }

    processAll();
    assertThat(interactions(shop)).isEqualTo(300);
    assertThat(health(shop).waiting()).isZero();
  }

  @Test
  void processNextShouldAskTheShopForWhatADeliveryNamesOnlyById() {
    AtomicInteger asked = new AtomicInteger();
    platform.fetchesBack(
        new FetchBack() {
          @Override
          public boolean isNeeded(WebhookDelivery delivery) {
            return delivery.bodyText().startsWith("id");
          }

          @Override
          public byte[] fetch(WebhookDelivery delivery) {
            if (asked.incrementAndGet() == 1) {
              throw new ShopUnavailableException("slow down", Duration.ofSeconds(30));
            }
            return "view e9 v1 p1".getBytes(StandardCharsets.UTF_8);
          }
        });
    deliver(shop, "id 9");
    deliver(shop, "view e1 v1 p1");

    processAll();
    completion().completeNext();
    processAll();

    assertThat(interactions(shop)).as("what needs no asking does not wait").isEqualTo(1);
    application.clock().advance(Duration.ofSeconds(20));
    completion().completeNext();
    assertThat(asked).as("the shop wanted to be left alone").hasValue(1);

    application.clock().advance(Duration.ofSeconds(20));
    completion().completeNext();
    processAll();

    assertThat(asked).hasValue(2);
    assertThat(interactions(shop)).isEqualTo(2);
    assertThat(health(shop).waiting()).isZero();
  }

  @Test
  void healthShouldTellHowLongTheOldestHasWaited() {
    deliver(shop, "view e1 v1 p1");
    Instant first = application.clock().instant();
    application.clock().advance(Duration.ofSeconds(7));
    deliver(shop, "view e2 v1 p1");

    assertThat(health(shop).lag()).isEqualTo(Duration.ofSeconds(7));
    assertThat(health(shop).waiting()).isEqualTo(2);
    assertThat(health(shop).lastDeliveryAt()).isEqualTo(first.plusSeconds(7));
    assertThat(application.get(IntakeHealth.class).pendingDeliveries()).isEqualTo(2);

    processAll();
    assertThat(health(shop).lag()).isZero();
    assertThat(health(shop).lastDeliveryAt()).isEqualTo(first.plusSeconds(7));
  }

  @Test
  void processNextShouldKeepWhatADisconnectedShopSentUntilItIsBack() {
    platform.tells("goodbye", new ShopDisconnected("bye", application.clock().instant()));
    deliver(shop, "goodbye");
    deliver(shop, "view e1 v1 p1");
    processAll();

    WebhookDelivery late = ScriptedShops.delivery(application, "view e2 v1 p1");
    assertThat(Awaited.value(application.get(WebhookIntake.class).accept(shop.key(), late)))
        .isEqualTo(new Acceptance.UnknownShop());
    assertThat(interactions(shop)).isEqualTo(1);
  }

  @Test
  void removeOldShouldKeepWhatIsYoungerThanTheRetention() {
    deliver(shop, "view e1 v1 p1");
    deliver(shop, "malformed");
    processAll();
    application.clock().advance(Duration.ofDays(20));
    deliver(shop, "view e2 v1 p1");
    processAll();
    DeliveryRetention retention = application.get(DeliveryRetention.class);

    retention.removeOld();
    assertThat(deliveries()).hasSize(3);

    application.clock().advance(Duration.ofDays(11));
    retention.removeOld();

    assertThat(deliveries()).hasSize(1);
    assertThat(application.database().strings("select delivery_id from delivery_subject"))
        .hasSize(1);
    assertThat(interactions(shop)).isEqualTo(2);
  }

  @Test
  void discardShouldDropAParkedDeliveryAndNothingElse() {
    deliver(shop, "malformed");
    deliver(shop, "view e1 v1 p1");
    processAll();
    long id = parked(shop).get(0).id();

    assertThat(parkedDeliveries().body(shop.key(), id, 3)).isEqualTo("mal");
    assertThat(parkedDeliveries().discard(shop.key(), id)).isTrue();
    assertThat(parkedDeliveries().discard(shop.key(), id)).isFalse();
    assertThat(parkedDeliveries().replay(shop.key(), id)).isFalse();
    assertThat(deliveries()).hasSize(1);
  }

  private void deliver(Shop to, String words) {
    assertThat(
            Awaited.value(
                application
                    .get(WebhookIntake.class)
                    .accept(to.key(), ScriptedShops.delivery(application, words))))
        .isEqualTo(new Acceptance.Stored(false));
  }

  private void processAll() {
    application.clock().advance(Duration.ofSeconds(3));
    processUntilIdle(application);
  }

  private static int processUntilIdle(TestApplication server) {
    int turns = 1;
    while (server.get(DeliveryProcessor.class).processNext()) {
      turns++;
    }
    return turns;
  }

  private DeliveryCompletion completion() {
    return application.get(DeliveryCompletion.class);
  }

  private ParkedDeliveries parkedDeliveries() {
    return application.get(ParkedDeliveries.class);
  }

  private List<ParkedDelivery> parked(Shop of) {
    return parkedDeliveries().list(of.key(), 100);
  }

  private ShopIntakeHealth health(Shop of) {
    return application.get(IntakeHealth.class).of(of.key());
  }

  private long interactions(Shop of) {
    return application.get(InteractionLog.class).count(of.key());
  }

  private List<String> deliveries() {
    return application.database().strings("select state from raw_delivery");
  }

  private static OrderPlaced order(String id) {
    return new OrderPlaced(
        "order-" + id,
        Instant.parse("2026-03-02T09:00:00Z"),
        Shopper.of(new CustomerId("c1")),
        new OrderId(id),
        List.of(new OrderLine(new ProductId("p1"), 1, Money.of("10.00", "EUR"))));
  }

  /** A feature that cannot take one of the orders. */
  static final class Refusal {

    void refuse(@Observes OrderRecorded recorded) {
      if (recorded.order().orderId().value().equals("refused")) {
        throw new IllegalStateException("this order cannot be taken");
      }
    }
  }
}
