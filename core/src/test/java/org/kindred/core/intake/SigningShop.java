package org.kindred.core.intake;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.Currency;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.kindred.core.shop.Shop;
import org.kindred.core.shop.ShopRegistration;
import org.kindred.core.shop.Shops;
import org.kindred.core.testing.Awaited;
import org.kindred.core.testing.TestApplication;
import org.kindred.spi.PlatformId;
import org.kindred.spi.webhook.WebhookDelivery;
import org.kindred.spi.webhook.WebhookSignatures;

/** A shop that sends signed events in the open format. */
final class SigningShop {

  static final String SECRET = "a-secret-of-the-tests";

  private final TestApplication application;
  private final Shop shop;

  SigningShop(TestApplication application) {
    this(application, SECRET, Map.of());
  }

  SigningShop(TestApplication application, String secret, Map<String, String> settings) {
    this.application = application;
    this.shop =
        application
            .get(Shops.class)
            .connect(
                new ShopRegistration(
                    "Signing shop",
                    new PlatformId("open-events"),
                    URI.create("https://shop.example"),
                    Currency.getInstance("EUR"),
                    ZoneId.of("UTC"),
                    List.of(),
                    secret,
                    settings));
  }

  Shop shop() {
    return shop;
  }

  /** Sends a batch of events at once. */
  Acceptance sends(String... events) {
    return delivers(signed(SECRET, "{\"events\":[" + String.join(",", events) + "]}"));
  }

  Acceptance delivers(WebhookDelivery delivery) {
    return Awaited.value(application.get(WebhookIntake.class).accept(shop.key(), delivery));
  }

  WebhookDelivery signed(String secret, String body) {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    String signature = HexFormat.of().formatHex(WebhookSignatures.hmacSha256(secret, bytes));
    return WebhookDelivery.of(
        Map.of("X-Kindred-Signature", "sha256=" + signature, "Content-Type", "application/json"),
        bytes,
        application.clock().instant());
  }

  static String view(String id, String visitor, String product) {
    return """
        {"id":"%s","type":"product.viewed","occurredAt":"2026-03-02T09:00:00Z",
         "visitorKey":"%s","productId":"%s"}"""
        .formatted(id, visitor, product);
  }
}
