package org.kindred.adapter.medusa;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.kindred.adapter.support.HtmlStorefront;
import org.kindred.adapter.support.OpenEvents;
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
import org.kindred.spi.webhook.WebhookDelivery;
import org.kindred.spi.webhook.WebhookEndpoint;
import org.kindred.spi.webhook.WebhookSignature;
import org.kindred.spi.webhook.WebhookSignatures;

/** A shop on Medusa; what needs the Admin API is there when its address was entered. */
final class MedusaAdapter implements ShopAdapter, WebhookEndpoint {

  private static final WebhookSignature SIGNATURE =
      WebhookSignatures.hmacSha256PrefixedHex(
          OpenEvents.SIGNATURE_HEADER, OpenEvents.SIGNATURE_PREFIX);

  private final List<String> secrets;
  private final StorefrontIntegration storefront;
  private final MedusaTranslation translation;
  private final @Nullable MedusaApi api;
  private final MedusaProducts products;
  private final AdapterContext context;

  MedusaAdapter(ShopConnection connection, AdapterContext context) {
    this.context = context;
    secrets = SigningSecrets.of(connection);
    products = new MedusaProducts(connection);
    translation = new MedusaTranslation(products);
    api = MedusaApi.of(connection, context).orElse(null);
    storefront =
        new HtmlStorefront(
            connection,
            connection.settings().find(MedusaAdapterFactory.ALLOWED_ORIGINS).orElse(""));
  }

  @Override
  public void checkConnection() {
    if (api != null) {
      api.get("/admin/products?limit=1&fields=id");
      api.get("/admin/orders?limit=1&fields=id");
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
    return SIGNATURE;
  }

  @Override
  public List<String> signingSecrets() {
    return secrets;
  }

  @Override
  public String topic(WebhookDelivery delivery) {
    return Translation.topic(() -> MedusaMessage.of(delivery.body()).name());
  }

  @Override
  public Optional<FetchBack> fetchBack() {
    return Optional.ofNullable(api).map(some -> new MedusaFetchBack(some, context.clock()));
  }

  @Override
  public List<ShopEvent> translate(WebhookDelivery delivery) {
    return translation.translate(delivery);
  }

  private Optional<ListedShop> lists() {
    return Optional.ofNullable(api)
        .map(some -> new MedusaLists(some, products))
        .map(some -> new ListedShop(some, some, context.clock()));
  }
}
