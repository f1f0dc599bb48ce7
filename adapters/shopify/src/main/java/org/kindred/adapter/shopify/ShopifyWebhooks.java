package org.kindred.adapter.shopify;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.function.Predicate.not;

import java.net.URI;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kindred.adapter.support.JsonBody;
import org.kindred.adapter.support.JsonFields;
import org.kindred.adapter.support.ProductEvents;
import org.kindred.adapter.support.Translation;
import org.kindred.spi.ShopConnection;
import org.kindred.spi.event.CustomerErasureRequested;
import org.kindred.spi.event.ShopDisconnected;
import org.kindred.spi.event.ShopEvent;
import org.kindred.spi.event.StockChanged;
import org.kindred.spi.value.CustomerId;
import org.kindred.spi.value.ProductId;
import org.kindred.spi.webhook.FetchBack;
import org.kindred.spi.webhook.IdempotencyKey;
import org.kindred.spi.webhook.WebhookDelivery;
import org.kindred.spi.webhook.WebhookEndpoint;
import org.kindred.spi.webhook.WebhookRegistrar;
import org.kindred.spi.webhook.WebhookSignature;
import org.kindred.spi.webhook.WebhookSignatures;

/** What a Shopify shop sends. */
final class ShopifyWebhooks implements WebhookEndpoint {

  static final String TOPIC_HEADER = "X-Shopify-Topic";

  private static final WebhookSignature SIGNATURE =
      WebhookSignatures.hmacSha256Base64("X-Shopify-Hmac-Sha256");

  private final List<String> secrets = new ArrayList<>();
  private final WebhookProductReader products;
  private final ShopifyPrivacy privacy;
  private final ShopifyFetchBack fetchBack;
  private final ShopifyRegistrar registrar;

  ShopifyWebhooks(ShopConnection connection, ShopifyApi api, URI webhookUrl) {
    secrets.add(connection.settings().get(ShopifyAdapterFactory.SECRET));
    connection.settings().find(ShopifyAdapterFactory.PREVIOUS_SECRET).ifPresent(secrets::add);
    products = new WebhookProductReader(connection);
    privacy = new ShopifyPrivacy(ShopifyApi.adminUrl(connection).getHost());
    fetchBack = new ShopifyFetchBack(api);
    registrar = new ShopifyRegistrar(api, webhookUrl);
  }

  @Override
  public WebhookSignature signature() {
    return SIGNATURE;
  }

  @Override
  public List<String> signingSecrets() {
    return List.copyOf(secrets);
  }

  @Override
  public String topic(WebhookDelivery delivery) {
    return delivery.header(TOPIC_HEADER).filter(not(String::isBlank)).orElse("unknown");
  }

  /**
   * The event's id is the same in all repeats and in the deliveries of several subscriptions, but
   * also in those of other topics that the same act of the merchant set off.
   */
  @Override
  public IdempotencyKey idempotencyKey(WebhookDelivery delivery) {
    String id =
        delivery
            .header("X-Shopify-Event-Id")
            .or(() -> delivery.header("X-Shopify-Webhook-Id"))
            .orElse("");
    return IdempotencyKey.ofContent(topic(delivery) + ":" + id, delivery);
  }

  @Override
  public Optional<FetchBack> fetchBack() {
    return Optional.of(fetchBack);
  }

  @Override
  public Optional<WebhookRegistrar> registrar() {
    return Optional.of(registrar);
  }

  @Override
  public List<ShopEvent> translate(WebhookDelivery delivery) {
    return Translation.of(
        () -> translate(topic(delivery), JsonBody.object(delivery.body()), delivery));
  }

  private List<ShopEvent> translate(String topic, JsonFields body, WebhookDelivery delivery) {
    if (ShopifyPrivacy.TOPICS.contains(topic)) {
      return List.of(privacy.event(topic, body, at(delivery)));
    }
    return switch (topic) {
      case "products/create", "products/update" -> List.of(products.event(body));
      case "products/delete" ->
          List.of(ProductEvents.removed(new ProductId(body.id("id")), at(delivery)));
      case "orders/create", "orders/updated", "orders/paid", "orders/edited", "orders/cancelled" ->
          order(body, delivery).events();
      case "refunds/create" -> refund(body, delivery);
      case "inventory_levels/update" -> stock(body, delivery);
      case "carts/create", "carts/update" -> ShopifyCarts.cart(body);
      case "checkouts/create", "checkouts/update" -> ShopifyCarts.checkout(body);
      case "customers/delete" -> List.of(erasure(body, delivery));
      case "app/uninstalled" ->
          List.of(new ShopDisconnected("uninstalled:" + at(delivery), at(delivery)));
      default -> List.of();
    };
  }

  private static ShopifyOrder order(JsonFields body, WebhookDelivery delivery) {
    return fetched(delivery)
        .findObject(ShopifyFetchBack.ORDER)
        .map(GraphOrderReader::read)
        .orElseGet(() -> WebhookOrderReader.read(body));
  }

  /** The body says which lines came back, but neither of which products nor with which taxes. */
  private static List<ShopEvent> refund(JsonFields body, WebhookDelivery delivery) {
    if (delivery.fetched().isEmpty()) {
      throw body.malformed("order_id", "names an order that was not fetched");
    }
    return fetched(delivery)
        .findObject(ShopifyFetchBack.ORDER)
        .map(order -> GraphOrderReader.read(order).events())
        .orElse(List.of());
  }

  /** The body says how many are left at one place of an item that belongs to some product. */
  private static List<ShopEvent> stock(JsonFields body, WebhookDelivery delivery) {
    if (delivery.fetched().isEmpty()) {
      throw body.malformed("inventory_item_id", "names an item that was not fetched");
    }
    Instant at = body.instant("updated_at");
    String id = "stock:" + body.id("inventory_item_id") + ":" + body.id("location_id") + ":" + at;
    return fetched(delivery)
        .findObject(ShopifyFetchBack.PRODUCT)
        .filter(product -> product.findFlag("tracksInventory").orElse(false))
        .<List<ShopEvent>>map(
            product ->
                List.of(
                    new StockChanged(
                        id, at, GraphProductReader.id(product), product.integer("totalInventory"))))
        .orElse(List.of());
  }

  private static ShopEvent erasure(JsonFields body, WebhookDelivery delivery) {
    CustomerId customer = new CustomerId(body.id("id"));
    return new CustomerErasureRequested(
        "customer-deleted:" + customer.value(), at(delivery), customer);
  }

  /** When it happened, which bodies of what is gone do not say. */
  private static Instant at(WebhookDelivery delivery) {
    return delivery
        .header("X-Shopify-Triggered-At")
        .flatMap(ShopifyWebhooks::parsed)
        .orElse(delivery.receivedAt());
  }

  private static Optional<Instant> parsed(String text) {
    try {
      return Optional.of(Instant.parse(text));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static JsonFields fetched(WebhookDelivery delivery) {
    return JsonBody.object(delivery.fetched().orElse("{}".getBytes(UTF_8)));
  }
}
