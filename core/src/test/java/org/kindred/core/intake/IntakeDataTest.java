package org.kindred.core.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.kindred.core.persistence.DatabaseKind;
import org.kindred.core.privacy.ErasureService;
import org.kindred.core.shop.Shop;
import org.kindred.core.testing.Awaited;
import org.kindred.core.testing.ScriptedShops;
import org.kindred.core.testing.TestApplication;
import org.kindred.spi.event.OrderCancelled;
import org.kindred.spi.event.OrderLine;
import org.kindred.spi.event.OrderPlaced;
import org.kindred.spi.event.OrderRefunded;
import org.kindred.spi.event.RefundLine;
import org.kindred.spi.value.CustomerId;
import org.kindred.spi.value.Money;
import org.kindred.spi.value.OrderId;
import org.kindred.spi.value.ProductId;
import org.kindred.spi.value.RefundId;
import org.kindred.spi.value.Shopper;
import org.kindred.spi.value.VisitorKey;

@ParameterizedClass
@EnumSource(DatabaseKind.class)
class IntakeDataTest {

  private static final Instant DAY = Instant.parse("2026-03-02T09:00:00Z");
  private static final OrderId ORDER = new OrderId("o1");
  private static final Money PRICE = Money.of("10.00", "EUR");
  private static final Shopper ADA = new Shopper(new CustomerId("ada"), new VisitorKey("laptop"));

  private final DatabaseKind kind;
  private final ScriptedShops platform = new ScriptedShops();
  private TestApplication application;
  private Shop shop;

  IntakeDataTest(DatabaseKind kind) {
    this.kind = kind;
  }

  @BeforeEach
  void open(@TempDir Path data) {
    application = new TestApplication(data, kind);
    platform.install(application);
    shop = ScriptedShops.connect(application, "first");
    platform.tells("placed", placed(ADA));
    platform.tells(
        "refunded",
        new OrderRefunded(
            "refund",
            DAY,
            ORDER,
            new RefundId("r1"),
            List.of(new RefundLine(new ProductId("p1"), 1, PRICE))));
    platform.tells("cancelled", new OrderCancelled("cancellation", DAY, ORDER));
  }

  @AfterEach
  void close() {
    application.close();
  }

  @Test
  void eraseShouldFindWhatWasDeliveredAboutAnOrderAfterItWasPlaced() {
    deliver("placed");
    deliver("refunded");
    deliver("cancelled");
    deliver("view e1 v1 p1");
    assertThat(kept()).hasSize(4);

    application.get(ErasureService.class).request(shop.key(), Shopper.of(new CustomerId("ada")));

    assertThat(kept()).containsExactly("view");
  }

  @Test
  void deliveriesAboutAnOrderWhoseBuyerIsForgottenShouldNotBeKept() {
    deliver("placed");
    application.get(ErasureService.class).request(shop.key(), Shopper.of(new CustomerId("ada")));

    deliver("refunded");

    assertThat(kept()).isEmpty();
    assertThat(application.database().strings("select refund_id from refund_line"))
        .containsExactly("r1");
  }

  @Test
  void deliveriesAboutAnOrderThatIsNotKnownShouldNotBeKept() {
    deliver("cancelled");

    assertThat(kept()).isEmpty();
    assertThat(application.database().strings("select state from raw_delivery"))
        .containsExactly("APPLIED");
  }

  private void deliver(String words) {
    WebhookIntake intake = application.get(WebhookIntake.class);
    assertThat(Awaited.value(intake.accept(shop.key(), ScriptedShops.delivery(application, words))))
        .isEqualTo(new Acceptance.Stored(false));
    while (application.get(DeliveryProcessor.class).processNext()) {
      // until nothing waits
    }
  }

  /** The topics of the deliveries whose content is kept. */
  private List<String> kept() {
    return application.database().strings("select topic from raw_delivery where length(body) > 0");
  }

  private static OrderPlaced placed(Shopper buyer) {
    return new OrderPlaced(
        "order", DAY, buyer, ORDER, List.of(new OrderLine(new ProductId("p1"), 1, PRICE)));
  }
}
