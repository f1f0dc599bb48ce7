package org.kindred.adapter.woocommerce;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.function.Predicate.not;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.kindred.adapter.support.JsonBody;
import org.kindred.adapter.support.JsonFields;
import org.kindred.adapter.support.OpenEvents;
import org.kindred.adapter.support.ProductEvents;
import org.kindred.adapter.support.Translation;
import org.kindred.spi.ShopConnection;
import org.kindred.spi.error.MalformedPayloadException;
import org.kindred.spi.event.CustomerErasureRequested;
import org.kindred.spi.event.ShopEvent;
import org.kindred.spi.value.CustomerId;
import org.kindred.spi.value.OrderId;
import org.kindred.spi.webhook.FetchBack;
import org.kindred.spi.webhook.HandshakeAnswer;
import org.kindred.spi.webhook.IdempotencyKey;
import org.kindred.spi.webhook.WebhookDelivery;
import org.kindred.spi.webhook.WebhookEndpoint;
import org.kindred.spi.webhook.WebhookRegistrar;
import org.kindred.spi.webhook.WebhookSignature;
import org.kindred.spi.webhook.WebhookSignatures;

/**
 * What a WooCommerce shop sends: its own webhooks, and the companion's open events. Both are signed
 * with the same secret; the header says which it is.
 */
final class WooCommerceWebhooks implements WebhookEndpoint {

  static final String TOPIC_HEADER = "X-WC-Webhook-Topic";

  private static final String SIGNATURE_HEADER = "X-WC-Webhook-Signature";
  private static final String DELIVERY_HEADER = "X-WC-Webhook-Delivery-ID";
  private static final Pattern PING = Pattern.compile("webhook_id=[0-9]{1,19}");

  private static final WebhookSignature SIGNATURE =
      WebhookSignatures.anyOf(
          WebhookSignatures.hmacSha256Base64(SIGNATURE_HEADER),
          WebhookSignatures.hmacSha256PrefixedHex(
              OpenEvents.SIGNATURE_HEADER, OpenEvents.SIGNATURE_PREFIX));

  private final List<String> secrets = new ArrayList<>();
  private final ProductReader products;
  private final WooCommerceFetchBack fetchBack;
  private final WooCommerceRegistrar registrar;

  WooCommerceWebhooks(
      ShopConnection connection, ProductReader products, WooCommerceApi api, URI webhookUrl) {
    String secret = connection.settings().get(WooCommerceAdapterFactory.SECRET);
    secrets.add(secret);
    connection.settings().find(WooCommerceAdapterFactory.PREVIOUS_SECRET).ifPresent(secrets::add);
    this.products = products;
    fetchBack = new WooCommerceFetchBack(api);
    registrar = new WooCommerceRegistrar(api, connection.shopKey(), webhookUrl, secret);
  }

  @Override
  public WebhookSignature signature() {
    return SIGNATURE;
  }

  @Override
  public List<String> signingSecrets() {
    return List.copyOf(secrets);
  }

  /**
   * Answers the form that WooCommerce posts, unsigned and without any header of its own, when a
   * webhook is saved.
   */
  @Override
  public Optional<HandshakeAnswer> handshake(WebhookDelivery delivery) {
    boolean ping =
        delivery.header(SIGNATURE_HEADER).isEmpty()
            && delivery.header(TOPIC_HEADER).isEmpty()
            && delivery
                .header("Content-Type")
                .filter(type -> type.startsWith("application/x-www-form-urlencoded"))
                .isPresent()
            && PING.matcher(delivery.bodyText()).matches();
    return ping ? Optional.of(HandshakeAnswer.ok()) : Optional.empty();
  }

  @Override
  public String topic(WebhookDelivery delivery) {
    return findTopic(delivery).orElseGet(() -> OpenEvents.topic(delivery.body()));
  }

  /**
   * The delivery id alone is not unique: it is made of the webhook and the second. The body alone
   * is not either: a second refund of an order is told by the same bytes as the first.
   */
  @Override
  public IdempotencyKey idempotencyKey(WebhookDelivery delivery) {
    String id = delivery.header(DELIVERY_HEADER).orElse("");
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
    Optional<String> topic = findTopic(delivery);
    if (topic.isEmpty()) {
      return OpenEvents.read(delivery.body());
    }
    return Translation.of(() -> translate(topic.get(), delivery));
  }

  private List<ShopEvent> translate(String topic, WebhookDelivery delivery) {
    JsonFields body = JsonBody.object(delivery.body());
    rejectError(topic, body);
    return switch (topic) {
      case "product.created", "product.updated", "product.restored", "product.published" ->
          List.of(products.event(body));
      case "product.deleted" -> List.of(deletedProduct(body, delivery));
      case "order.created", "order.updated", "order.restored" ->
          OrderReader.events(body, fetched(delivery).objects(WooCommerceFetchBack.REFUNDS));
      case "order.deleted" ->
          List.of(OrderReader.cancelled(new OrderId(body.id("id")), delivery.receivedAt()));
      case "customer.deleted" -> List.of(erasure(body, delivery));
      default -> WooCommerceFetchBack.isOrderAction(topic) ? orderNamed(body, delivery) : List.of();
    };
  }

  private static Optional<String> findTopic(WebhookDelivery delivery) {
    return delivery.header(TOPIC_HEADER).filter(not(String::isBlank));
  }

  /**
   * The body is made when it is delivered. If the entity is gone by then, it is an error message,
   * signed as if nothing were wrong.
   */
  private static void rejectError(String topic, JsonFields body) {
    if (body.has("code") && body.has("message") && !body.has("id")) {
      throw new MalformedPayloadException(
          "instead of what "
              + topic
              + " is about, the shop sent its error "
              + body.findText("code").orElse("")
              + ": it was gone when the shop delivered");
    }
  }

  /** What the shop said when it was asked, which may be that the product is back. */
  private ShopEvent deletedProduct(JsonFields body, WebhookDelivery delivery) {
    return fetched(delivery)
        .findObject(WooCommerceFetchBack.PRODUCT)
        .map(products::event)
        .orElseGet(() -> ProductEvents.removed(ProductReader.id(body), delivery.receivedAt()));
  }

  private static List<ShopEvent> orderNamed(JsonFields body, WebhookDelivery delivery) {
    if (delivery.fetched().isEmpty()) {
      throw body.malformed("arg", "names an order that was not fetched");
    }
    JsonFields fetched = fetched(delivery);
    return fetched
        .findObject(WooCommerceFetchBack.ORDER)
        .map(order -> OrderReader.events(order, fetched.objects(WooCommerceFetchBack.REFUNDS)))
        .orElse(List.of());
  }

  private static ShopEvent erasure(JsonFields body, WebhookDelivery delivery) {
    CustomerId customer = new CustomerId(body.id("id"));
    return new CustomerErasureRequested(
        "customer-deleted:" + customer.value(), delivery.receivedAt(), customer);
  }

  private static JsonFields fetched(WebhookDelivery delivery) {
    return JsonBody.object(delivery.fetched().orElse("{}".getBytes(UTF_8)));
  }
}
