package org.kindred.adapter.youzan;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.Optional;
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
import org.kindred.spi.webhook.WebhookDelivery;
import org.kindred.spi.webhook.WebhookEndpoint;
import org.kindred.spi.webhook.WebhookSignature;
import org.kindred.spi.webhook.WebhookSignatures;

/** A shop on Youzan. */
final class YouzanAdapter implements ShopAdapter, WebhookEndpoint {

  private final AdapterContext context;
  private final List<String> secrets;
  private final WebhookSignature signature;
  private final YouzanApi api;
  private final YouzanTranslation translation;
  private final ListedShop lists;
  private final StorefrontIntegration storefront;

  YouzanAdapter(ShopConnection connection, AdapterContext context) {
    this.context = context;
    secrets = SigningSecrets.of(connection);
    signature =
        signature(
            connection.settings().get(YouzanAdapterFactory.CLIENT_ID),
            connection.settings().get(YouzanAdapterFactory.SHOP_ID));
    api = new YouzanApi(connection, context);
    YouzanItems items = new YouzanItems(connection);
    YouzanTrades trades = new YouzanTrades(connection.currency());
    translation = new YouzanTranslation(items, trades);
    YouzanLists walked = new YouzanLists(api, items, trades);
    lists = new ListedShop(walked, walked, context.clock());
    storefront =
        new HtmlStorefront(
            connection,
            connection.settings().find(YouzanAdapterFactory.ALLOWED_ORIGINS).orElse(""),
            "Youzan's own pages take no scripts. On a page of your own, or in a mini program's web"
                + " view, paste this.");
  }

  @Override
  public void checkConnection() {
    api.call("youzan.items.onsale.get/3.0.0", "page_no=1&page_size=1");
    api.call("youzan.trades.sold.get/4.0.0", "page_no=1&page_size=1");
  }

  @Override
  public WebhookEndpoint webhooks() {
    return this;
  }

  @Override
  public Optional<CatalogSource> catalog() {
    return Optional.of(lists);
  }

  @Override
  public Optional<OrderHistorySource> orderHistory() {
    return Optional.of(lists);
  }

  @Override
  public Optional<ReconcileSource> reconciliation() {
    return Optional.of(lists);
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
    return Translation.topic(() -> YouzanMessage.of(delivery.body()).type());
  }

  /** By the signed part: the message's id is not signed, and the type belongs to what is told. */
  @Override
  public IdempotencyKey idempotencyKey(WebhookDelivery delivery) {
    String msg = Translation.topic(() -> YouzanMessage.of(delivery.body()).msg());
    return IdempotencyKey.ofContent(
        topic(delivery),
        WebhookDelivery.builder(msg.getBytes(UTF_8), delivery.receivedAt()).build());
  }

  @Override
  public Optional<FetchBack> fetchBack() {
    return Optional.of(new YouzanFetchBack(api, context.clock()));
  }

  @Override
  public List<ShopEvent> translate(WebhookDelivery delivery) {
    return translation.translate(delivery);
  }

  /** MD5 over client id, the message still encoded, and secret; and the message is of this shop. */
  private static WebhookSignature signature(String clientId, String shopId) {
    WebhookSignature md5 =
        WebhookSignatures.md5Hex(
            delivery ->
                Optional.of(Translation.topic(() -> YouzanMessage.of(delivery.body()).sign())),
            (delivery, secret) ->
                (clientId + YouzanMessage.of(delivery.body()).msg() + secret).getBytes(UTF_8));
    return (delivery, secret) ->
        Translation.holds(() -> YouzanMessage.of(delivery.body()).shopId().equals(shopId))
            && md5.matches(delivery, secret);
  }
}
