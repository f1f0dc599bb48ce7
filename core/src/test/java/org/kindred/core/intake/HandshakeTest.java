package org.kindred.core.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kindred.core.adapter.AdapterRegistry;
import org.kindred.core.shop.Shop;
import org.kindred.core.shop.ShopRegistration;
import org.kindred.core.shop.Shops;
import org.kindred.core.testing.Awaited;
import org.kindred.core.testing.TestApplication;
import org.kindred.spi.webhook.WebhookDelivery;

class HandshakeTest {

  private TestApplication application;
  private Shop shop;

  @BeforeEach
  void open(@TempDir Path directory) {
    application = new TestApplication(directory);
    application.use(AdapterRegistry.class, AdapterRegistry.of(List.of(new AgreeingShop())));
    shop =
        application
            .get(Shops.class)
            .connect(
                new ShopRegistration(
                    "Agreeing shop",
                    AgreeingShop.PLATFORM,
                    URI.create("https://shop.example"),
                    Currency.getInstance("EUR"),
                    ZoneId.of("UTC"),
                    List.of(),
                    "secret-for-imports",
                    Map.of("entered", "by-hand", "agreed", "before")));
  }

  @AfterEach
  void close() {
    application.close();
  }

  @Test
  void acceptShouldRememberWhatTheHandshakeAgreedOnBesideWhatWasEntered() {
    assertThat(delivers("GET", Map.of())).isInstanceOf(Acceptance.Handshake.class);

    assertThat(application.get(Shops.class).settings(shop.key()).values())
        .containsEntry("entered", "by-hand")
        .containsEntry("agreed", "by-handshake");
    assertThat(application.get(Shops.class).settings(shop.key()).signingSecret())
        .isEqualTo("secret-for-imports");
  }

  @Test
  void acceptShouldTakeTheAgreedSecretForTheNextDelivery() {
    assertThat(delivers("POST", Map.of("X-Agreed", "by-handshake")))
        .isEqualTo(new Acceptance.BadSignature());

    delivers("GET", Map.of());

    assertThat(delivers("POST", Map.of("X-Agreed", "by-handshake")))
        .isEqualTo(new Acceptance.Stored(false));
    assertThat(delivers("POST", Map.of("X-Agreed", "before")))
        .isEqualTo(new Acceptance.BadSignature());
  }

  private Acceptance delivers(String method, Map<String, String> headers) {
    WebhookDelivery delivery =
        WebhookDelivery.builder(new byte[] {1}, application.clock().instant())
            .method(method)
            .headers(headers)
            .build();
    return Awaited.value(application.get(WebhookIntake.class).accept(shop.key(), delivery));
  }
}
