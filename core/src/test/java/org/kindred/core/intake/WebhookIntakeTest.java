package org.kindred.core.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.kindred.core.interaction.InteractionLog;
import org.kindred.core.persistence.DatabaseKind;
import org.kindred.core.shop.ShopKey;
import org.kindred.core.shop.Shops;
import org.kindred.core.testing.Awaited;
import org.kindred.core.testing.TestApplication;
import org.kindred.spi.webhook.WebhookDelivery;

@ParameterizedClass
@EnumSource(DatabaseKind.class)
class WebhookIntakeTest {

  private final DatabaseKind kind;
  private TestApplication application;
  private SigningShop shop;

  WebhookIntakeTest(DatabaseKind kind) {
    this.kind = kind;
  }

  @BeforeEach
  void open(@TempDir Path directory) {
    application = new TestApplication(directory, kind).with("kindred.intake.body-limit", "2048");
    shop = new SigningShop(application);
  }

  @AfterEach
  void close() {
    application.close();
  }

  @Test
  void acceptShouldStoreASignedDeliveryThatIsThenApplied() {
    assertThat(shop.sends(SigningShop.view("e1", "v1", "p1")))
        .isEqualTo(new Acceptance.Stored(false));

    process();

    assertThat(interactions()).isEqualTo(1);
    assertThat(health().waiting()).isZero();
  }

  @Test
  void acceptShouldSayOfARepeatThatItIsKnown() {
    shop.sends(SigningShop.view("e1", "v1", "p1"));

    assertThat(shop.sends(SigningShop.view("e1", "v1", "p1")))
        .isEqualTo(new Acceptance.Stored(true));
    process();
    assertThat(interactions()).isEqualTo(1);
  }

  @Test
  void acceptShouldRefuseAndCountAWrongSignature() {
    WebhookDelivery forged = shop.signed("another secret", "{\"events\":[]}");

    assertThat(shop.delivers(forged)).isEqualTo(new Acceptance.BadSignature());
    assertThat(health().badSignatures()).isEqualTo(1);
    assertThat(health().lastDeliveryAt()).isNull();
  }

  @Test
  void acceptShouldTakeThePreviousSecretWhileItIsKept() {
    SigningShop rotating =
        new SigningShop(
            application,
            "the secret of today",
            Map.of("previous-signing-secret", "the secret of yesterday"));

    assertThat(rotating.delivers(rotating.signed("the secret of yesterday", "{\"events\":[1]}")))
        .isEqualTo(new Acceptance.Stored(false));
    assertThat(rotating.delivers(rotating.signed("the secret of today", "{\"events\":[2]}")))
        .isEqualTo(new Acceptance.Stored(false));
    assertThat(rotating.delivers(rotating.signed(SigningShop.SECRET, "{\"events\":[3]}")))
        .isEqualTo(new Acceptance.BadSignature());
  }

  @Test
  void acceptShouldRefuseABodyOverTheLimitBeforeAnythingElse() {
    WebhookDelivery large = shop.signed("another secret", "x".repeat(2_049));

    assertThat(shop.delivers(large)).isEqualTo(new Acceptance.TooLarge(2_048));
  }

  @Test
  void acceptShouldNotKnowAShopThatWasDisconnected() {
    WebhookDelivery delivery = shop.signed(SigningShop.SECRET, "{}");
    WebhookIntake intake = application.get(WebhookIntake.class);
    application.get(Shops.class).disconnect(shop.shop().key());

    assertThat(shop.delivers(delivery)).isEqualTo(new Acceptance.UnknownShop());
    assertThat(Awaited.value(intake.accept(new ShopKey(UUID.randomUUID()), delivery)))
        .isEqualTo(new Acceptance.UnknownShop());
  }

  @Test
  void acceptShouldStoreEveryDeliveryOfConcurrentCallersOnce() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(8);
    List<Callable<Acceptance>> callers = new ArrayList<>();
    for (int i = 0; i < 200; i++) {
      String event = SigningShop.view("e" + i % 100, "v" + i % 100 % 7, "p1");
      callers.add(() -> shop.sends(event));
    }

    int duplicates = 0;
    for (Future<Acceptance> answer : threads.invokeAll(callers)) {
      assertThat(answer.get()).isInstanceOf(Acceptance.Stored.class);
      duplicates += answer.get().equals(new Acceptance.Stored(true)) ? 1 : 0;
    }
    threads.shutdown();

    assertThat(duplicates).isEqualTo(100);
    assertThat(health().waiting()).isEqualTo(100);
    process();
    assertThat(interactions()).isEqualTo(100);
  }

  @Test
  void acceptShouldBeUnavailableWhileTheDatabaseIsAway() {
    shop.sends(SigningShop.view("e1", "v1", "p1"));
    application.database().goAway();

    assertThatThrownBy(() -> shop.sends(SigningShop.view("e2", "v1", "p1")))
        .isInstanceOf(IntakeUnavailableException.class);

    application.database().comeBack();
    assertThat(shop.sends(SigningShop.view("e2", "v1", "p1")))
        .isEqualTo(new Acceptance.Stored(false));
  }

  @Test
  void storedDeliveryShouldHoldNoCredentials() {
    byte[] body = "{\"events\":[7]}".getBytes(StandardCharsets.UTF_8);
    WebhookDelivery signed = shop.signed(SigningShop.SECRET, "{\"events\":[7]}");
    shop.delivers(
        WebhookDelivery.of(
            Map.of(
                "X-Kindred-Signature", signed.header("X-Kindred-Signature").orElseThrow(),
                "Cookie", "session=1",
                "Authorization", "Basic abc",
                "X-Secret", SigningShop.SECRET,
                "X-Topic", "views: many"),
            body,
            application.clock().instant()));

    String headers =
        application.database().strings("select headers from raw_delivery").iterator().next();

    assertThat(DeliveryHeaders.read(headers))
        .containsKeys("X-Kindred-Signature", "X-Topic")
        .doesNotContainKeys("Cookie", "Authorization", "X-Secret")
        .containsEntry("X-Topic", "views: many");
  }

  private void process() {
    DeliveryProcessor processor = application.get(DeliveryProcessor.class);
    while (processor.processNext()) {
      assertThat(application.get(ParkedDeliveries.class).list(shop.shop().key(), 10)).isEmpty();
    }
  }

  private long interactions() {
    return application.get(InteractionLog.class).count(shop.shop().key());
  }

  private ShopIntakeHealth health() {
    return application.get(IntakeHealth.class).of(shop.shop().key());
  }
}
