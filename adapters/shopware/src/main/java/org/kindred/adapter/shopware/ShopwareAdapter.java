package org.kindred.adapter.shopware;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kindred.adapter.support.HtmlStorefront;
import org.kindred.adapter.support.JsonBody;
import org.kindred.adapter.support.JsonFields;
import org.kindred.adapter.support.Translation;
import org.kindred.adapter.support.listing.ListedShop;
import org.kindred.spi.AdapterContext;
import org.kindred.spi.ShopAdapter;
import org.kindred.spi.ShopConnection;
import org.kindred.spi.catalog.CatalogSource;
import org.kindred.spi.error.ShopAuthorizationException;
import org.kindred.spi.event.ShopEvent;
import org.kindred.spi.history.OrderHistorySource;
import org.kindred.spi.history.ReconcileSource;
import org.kindred.spi.storefront.StorefrontIntegration;
import org.kindred.spi.webhook.FetchBack;
import org.kindred.spi.webhook.HandshakeAnswer;
import org.kindred.spi.webhook.IdempotencyKey;
import org.kindred.spi.webhook.WebhookDelivery;
import org.kindred.spi.webhook.WebhookEndpoint;
import org.kindred.spi.webhook.WebhookSignature;
import org.kindred.spi.webhook.WebhookSignatures;

/** A shop on Shopware 6; what needs the Admin API is there once the app has been installed. */
final class ShopwareAdapter implements ShopAdapter, WebhookEndpoint {

  /** Longer than Shopware goes on repeating a delivery (about four and a half hours). */
  private static final Duration OLDEST = Duration.ofHours(12);

  private static final WebhookSignature SIGNED =
      WebhookSignatures.hmacSha256Hex(ShopwareRegistration.SHOP_SIGNATURE);

  private final ShopConnection connection;
  private final AdapterContext context;
  private final ShopwareRegistration registration;
  private final StorefrontIntegration storefront;
  private final ShopwareProducts products;
  private final ShopwareOrders orders;
  private final ShopwareTranslation translation;
  private final @Nullable ShopwareApi api;

  ShopwareAdapter(ShopConnection connection, AdapterContext context) {
    this.connection = connection;
    this.context = context;
    registration = new ShopwareRegistration(connection, context.webhookUrl());
    products = new ShopwareProducts(connection);
    orders = new ShopwareOrders(connection.currency());
    translation = new ShopwareTranslation(products, orders);
    api = ShopwareApi.of(connection, context).orElse(null);
    storefront =
        new HtmlStorefront(
            connection,
            connection.settings().find(ShopwareAdapterFactory.ALLOWED_ORIGINS).orElse(""),
            "Paste this into a text element of a Shopping Experience, or into a Twig template of"
                + " your theme.");
  }

  @Override
  public void checkConnection() {
    if (api == null) {
      throw new ShopAuthorizationException(
          "The app is not installed yet: it gives us the keys of the Admin API when it is");
    }
    api.search("product", ShopwareApi.page(1, 1));
    api.search("order", ShopwareApi.page(1, 1));
  }

  @Override
  public WebhookEndpoint webhooks() {
    return this;
  }

  @Override
  public Optional<CatalogSource> catalog() {
    return lists().map(Function.identity());
  }

  @Override
  public Optional<OrderHistorySource> orderHistory() {
    return lists().map(Function.identity());
  }

  @Override
  public Optional<ReconcileSource> reconciliation() {
    return lists().map(Function.identity());
  }

  @Override
  public StorefrontIntegration storefront() {
    return storefront;
  }

  @Override
  public void close() {
    // holds nothing
  }

  @Override
  public Optional<HandshakeAnswer> handshake(WebhookDelivery delivery) {
    return registration.answer(delivery);
  }

  @Override
  public WebhookSignature signature() {
    return (delivery, secret) -> SIGNED.matches(delivery, secret) && !isTooOld(delivery);
  }

  @Override
  public List<String> signingSecrets() {
    return Stream.of(
            ShopwareAdapterFactory.SHOP_SECRET,
            ShopwareAdapterFactory.PREVIOUS_SHOP_SECRET,
            ShopwareAdapterFactory.PENDING_SHOP_SECRET)
        .map(connection.settings()::find)
        .flatMap(Optional::stream)
        .distinct()
        .toList();
  }

  @Override
  public String topic(WebhookDelivery delivery) {
    return Translation.topic(() -> ShopwareMessage.of(delivery.body()).event());
  }

  /** The event's id, which Shopware keeps over repeats and shares among the topics of one write. */
  @Override
  public IdempotencyKey idempotencyKey(WebhookDelivery delivery) {
    String eventId = Translation.topic(() -> ShopwareMessage.of(delivery.body()).eventId());
    String key = topic(delivery) + ":" + eventId;
    return eventId.equals("unknown") || key.length() > 190
        ? IdempotencyKey.ofContent(topic(delivery), delivery)
        : new IdempotencyKey(key);
  }

  @Override
  public Optional<FetchBack> fetchBack() {
    return Optional.ofNullable(api).map(some -> new ShopwareFetchBack(some, context.clock()));
  }

  @Override
  public List<ShopEvent> translate(WebhookDelivery delivery) {
    return translation.translate(delivery);
  }

  private Optional<ListedShop> lists() {
    return Optional.ofNullable(api)
        .map(some -> new ShopwareLists(some, products, orders))
        .map(some -> new ListedShop(some, some, context.clock()));
  }

  /** By the time that the shop signed along; a body without one is left to the idempotency key. */
  private static boolean isTooOld(WebhookDelivery delivery) {
    return Translation.holds(
        () -> {
          JsonFields body = JsonBody.object(delivery.body());
          Instant sent =
              body.has("timestamp")
                  ? Instant.ofEpochSecond(body.longInteger("timestamp"))
                  : delivery.receivedAt();
          return Duration.between(sent, delivery.receivedAt()).abs().compareTo(OLDEST) > 0;
        });
  }
}
