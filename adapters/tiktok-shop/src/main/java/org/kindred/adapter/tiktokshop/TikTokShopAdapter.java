package org.kindred.adapter.tiktokshop;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.kindred.adapter.support.HtmlStorefront;
import org.kindred.adapter.support.SigningSecrets;
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
import org.kindred.spi.webhook.IdempotencyKey;
import org.kindred.spi.webhook.SignatureLocation;
import org.kindred.spi.webhook.WebhookDelivery;
import org.kindred.spi.webhook.WebhookEndpoint;
import org.kindred.spi.webhook.WebhookSignature;
import org.kindred.spi.webhook.WebhookSignatures;

/** A seller on TikTok Shop; what needs the Open API is there when a refresh token was entered. */
final class TikTokShopAdapter implements ShopAdapter, WebhookEndpoint {

  private final AdapterContext context;
  private final List<String> secrets;
  private final WebhookSignature signature;
  private final TikTokProducts products;
  private final TikTokOrders orders;
  private final TikTokTranslation translation;
  private final StorefrontIntegration storefront;
  private final @Nullable TikTokApi api;

  TikTokShopAdapter(ShopConnection connection, AdapterContext context) {
    this.context = context;
    secrets = SigningSecrets.of(connection);
    signature = signature(connection.settings().get(TikTokShopAdapterFactory.APP_KEY));
    products = new TikTokProducts(connection);
    orders = new TikTokOrders(connection.currency());
    translation = new TikTokTranslation(products, orders);
    api = TikTokApi.of(connection, context).orElse(null);
    storefront =
        new HtmlStorefront(
            connection,
            "",
            "TikTok's own pages take no widgets. On a site of your own, paste this into the page.");
  }

  @Override
  public void checkConnection() {
    if (api != null) {
      api.post("/product/202309/products/search", "page_size=1", "{}");
      api.post("/order/202309/orders/search", "page_size=1", "{}");
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
  public WebhookSignature signature() {
    return signature;
  }

  @Override
  public List<String> signingSecrets() {
    return secrets;
  }

  @Override
  public String topic(WebhookDelivery delivery) {
    return Translation.topic(() -> TikTokMessage.of(delivery.body()).topic());
  }

  /** The notification's id. Nothing in a body says when it was sent, so this also stops replays. */
  @Override
  public IdempotencyKey idempotencyKey(WebhookDelivery delivery) {
    String id = Translation.topic(() -> TikTokMessage.of(delivery.body()).id());
    return id.equals("unknown") || id.length() > 150
        ? IdempotencyKey.ofContent(topic(delivery), delivery)
        : new IdempotencyKey("notification:" + id);
  }

  @Override
  public Optional<FetchBack> fetchBack() {
    return Optional.ofNullable(api).map(some -> new TikTokFetchBack(some, context.clock()));
  }

  @Override
  public List<ShopEvent> translate(WebhookDelivery delivery) {
    return translation.translate(delivery);
  }

  private Optional<ListedShop> lists() {
    return Optional.ofNullable(api)
        .map(some -> new TikTokLists(some, products, orders))
        .map(some -> new ListedShop(some, some, context.clock()));
  }

  private static WebhookSignature signature(String appKey) {
    return WebhookSignatures.hmacSha256Hex(
        SignatureLocation.header("Authorization"),
        (delivery, secret) -> {
          ByteArrayOutputStream signed = new ByteArrayOutputStream();
          signed.writeBytes(appKey.getBytes(UTF_8));
          signed.writeBytes(delivery.body());
          return signed.toByteArray();
        });
  }
}
