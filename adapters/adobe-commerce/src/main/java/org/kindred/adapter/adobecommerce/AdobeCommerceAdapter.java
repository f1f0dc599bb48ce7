package org.kindred.adapter.adobecommerce;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.kindred.adapter.support.HtmlStorefront;
import org.kindred.adapter.support.Translation;
import org.kindred.adapter.support.listing.ListedShop;
import org.kindred.spi.AdapterContext;
import org.kindred.spi.ShopAdapter;
import org.kindred.spi.ShopConnection;
import org.kindred.spi.catalog.CatalogSource;
import org.kindred.spi.event.ShopEvent;
import org.kindred.spi.history.OrderHistorySource;
import org.kindred.spi.history.ReconcileSource;
import org.kindred.spi.storefront.StorefrontIntegration;
import org.kindred.spi.webhook.FetchBack;
import org.kindred.spi.webhook.HandshakeAnswer;
import org.kindred.spi.webhook.IdempotencyKey;
import org.kindred.spi.webhook.SignatureLocation;
import org.kindred.spi.webhook.WebhookDelivery;
import org.kindred.spi.webhook.WebhookEndpoint;
import org.kindred.spi.webhook.WebhookSignature;
import org.kindred.spi.webhook.WebhookSignatures;

/** A shop on Adobe Commerce; what needs its REST interface is there when a token was entered. */
final class AdobeCommerceAdapter implements ShopAdapter, WebhookEndpoint {

  private static final String NO_SECRET = "adobe-public-keys";

  private final AdapterContext context;
  private final String clientId;
  private final WebhookSignature signedByAdobe;
  private final StorefrontIntegration storefront;
  private final AdobeProducts products;
  private final AdobeOrders orders;
  private final AdobeTranslation translation;
  private final @Nullable AdobeApi api;

  /**
   * @param keyHost where the public keys are
   */
  AdobeCommerceAdapter(ShopConnection connection, AdapterContext context, URI keyHost) {
    this.context = context;
    clientId = connection.settings().get(AdobeCommerceAdapterFactory.CLIENT_ID);
    signedByAdobe =
        WebhookSignatures.rsaSha256Base64(
            List.of(
                SignatureLocation.header("x-adobe-digital-signature-1"),
                SignatureLocation.header("x-adobe-digital-signature-2")),
            new AdobePublicKeys(context.httpClient(), keyHost));
    products = new AdobeProducts(connection);
    orders = new AdobeOrders(connection.currency());
    translation = new AdobeTranslation(products, orders);
    api = AdobeApi.of(connection, context).orElse(null);
    storefront =
        new HtmlStorefront(
            connection,
            connection.settings().find(AdobeCommerceAdapterFactory.ALLOWED_ORIGINS).orElse(""),
            "In the Commerce admin, Content, Blocks or Page Builder, paste this as HTML code.");
  }

  @Override
  public void checkConnection() {
    if (api != null) {
      api.get("/products?searchCriteria[pageSize]=1&fields=total_count");
      api.get("/orders?searchCriteria[pageSize]=1&fields=total_count");
    }
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
    return AdobeChallenge.answer(delivery);
  }

  /**
   * Adobe signs the events of all its customers with the same keys: the recipient is checked, too.
   */
  @Override
  public WebhookSignature signature() {
    return (delivery, secret) ->
        Translation.holds(() -> AdobeMessage.of(delivery).recipient().equals(clientId))
            && signedByAdobe.matches(delivery, secret);
  }

  @Override
  public List<String> signingSecrets() {
    return List.of(NO_SECRET);
  }

  @Override
  public String topic(WebhookDelivery delivery) {
    return Translation.topic(() -> AdobeMessage.of(delivery).code());
  }

  @Override
  public IdempotencyKey idempotencyKey(WebhookDelivery delivery) {
    String id = Translation.topic(() -> AdobeMessage.of(delivery).id());
    return id.isBlank() || id.equals("unknown") || id.length() > 150
        ? IdempotencyKey.ofContent(topic(delivery), delivery)
        : new IdempotencyKey("event:" + id);
  }

  @Override
  public Optional<FetchBack> fetchBack() {
    return Optional.ofNullable(api).map(AdobeFetchBack::new);
  }

  @Override
  public List<ShopEvent> translate(WebhookDelivery delivery) {
    return translation.translate(delivery);
  }

  private Optional<ListedShop> lists() {
    return Optional.ofNullable(api)
        .map(some -> new AdobeLists(some, products, orders))
        .map(some -> new ListedShop(some, some, context.clock()));
  }
}
