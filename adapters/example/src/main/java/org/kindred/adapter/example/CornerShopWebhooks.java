package org.kindred.adapter.example;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import org.kindred.spi.ShopConnection;
import org.kindred.spi.error.MalformedPayloadException;
import org.kindred.spi.event.OrderLine;
import org.kindred.spi.event.OrderPlaced;
import org.kindred.spi.event.ProductRemoved;
import org.kindred.spi.event.ShopEvent;
import org.kindred.spi.value.CustomerId;
import org.kindred.spi.value.Money;
import org.kindred.spi.value.OrderId;
import org.kindred.spi.value.ProductId;
import org.kindred.spi.value.Shopper;
import org.kindred.spi.webhook.WebhookDelivery;
import org.kindred.spi.webhook.WebhookEndpoint;
import org.kindred.spi.webhook.WebhookSignature;
import org.kindred.spi.webhook.WebhookSignatures;

/**
 * Reads webhooks such as {@code sold;2026-03-01T10:00:00Z;order 42;customer 7;lamp-1;2;99.80}: what
 * happened, when, and to what.
 */
final class CornerShopWebhooks implements WebhookEndpoint {

  private static final WebhookSignature SIGNATURE =
      WebhookSignatures.hmacSha256Hex("X-Corner-Signature");

  private final ShopConnection connection;
  private final String secret;

  CornerShopWebhooks(ShopConnection connection) {
    this.connection = connection;
    this.secret = connection.settings().get("signing-secret");
  }

  @Override
  public WebhookSignature signature() {
    return SIGNATURE;
  }

  @Override
  public List<String> signingSecrets() {
    return List.of(secret);
  }

  @Override
  public String topic(WebhookDelivery delivery) {
    String word = words(delivery)[0];
    return word.isBlank() ? "unknown" : word;
  }

  @Override
  public List<ShopEvent> translate(WebhookDelivery delivery) {
    String[] words = words(delivery);
    try {
      return switch (words[0]) {
        case "sold" -> List.of(sold(words));
        case "gone" -> List.of(gone(words));
        default -> List.of(); // of no interest, such as "swept the floor"
      };
    } catch (IllegalArgumentException | DateTimeException | ArrayIndexOutOfBoundsException e) {
      throw new MalformedPayloadException(words[0] + " cannot be read: " + e.getMessage(), e);
    }
  }

  /** The same order told twice has the same id, so it counts once. */
  private OrderPlaced sold(String[] words) {
    OrderId order = new OrderId(words[2]);
    Money total = Money.of(words[6], connection.currency().getCurrencyCode());
    return new OrderPlaced(
        "order-placed:" + order.value(),
        Instant.parse(words[1]),
        Shopper.of(new CustomerId(words[3])),
        order,
        List.of(new OrderLine(new ProductId(words[4]), Integer.parseInt(words[5]), total)));
  }

  private static ProductRemoved gone(String[] words) {
    ProductId product = new ProductId(words[2]);
    Instant since = Instant.parse(words[1]);
    return new ProductRemoved("gone:" + product.value() + ":" + since, since, product);
  }

  private static String[] words(WebhookDelivery delivery) {
    return delivery.bodyText().strip().split(";", -1);
  }
}
