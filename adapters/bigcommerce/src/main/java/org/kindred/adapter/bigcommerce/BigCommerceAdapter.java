package org.kindred.adapter.bigcommerce;

import java.util.List;
import java.util.Optional;
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
import org.kindred.spi.webhook.WebhookRegistrar;
import org.kindred.spi.webhook.WebhookSignature;
import org.kindred.spi.webhook.WebhookSignatures;

/** A shop on BigCommerce. */
final class BigCommerceAdapter implements ShopAdapter, WebhookEndpoint {

  static final String SECRET_HEADER = "X-Kindred-Secret";

  private static final WebhookSignature SIGNATURE = WebhookSignatures.secretHeader(SECRET_HEADER);

  private final AdapterContext context;
  private final List<String> secrets;
  private final BigCommerceApi api;
  private final BigCommerceTranslation translation;
  private final ListedShop lists;
  private final StorefrontIntegration storefront;

  BigCommerceAdapter(ShopConnection connection, AdapterContext context) {
    this.context = context;
    secrets = SigningSecrets.of(connection);
    api = BigCommerceApi.of(connection, context);
    BigCommerceProducts products = new BigCommerceProducts(connection);
    BigCommerceOrders orders = new BigCommerceOrders(connection.currency());
    translation = new BigCommerceTranslation(products, orders);
    BigCommerceLists walked = new BigCommerceLists(api, products, orders);
    lists = new ListedShop(walked, walked, context.clock());
    storefront = new BigCommerceStorefront(connection);
  }

  @Override
  public void checkConnection() {
    api.find("/v3/catalog/products?limit=1&include_fields=name");
    api.list("/v2/orders?limit=1");
    api.find("/v3/hooks?limit=1");
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
    return SIGNATURE;
  }

  @Override
  public List<String> signingSecrets() {
    return secrets;
  }

  @Override
  public String topic(WebhookDelivery delivery) {
    return Translation.topic(() -> BigCommerceMessage.of(delivery.body()).scope());
  }

  @Override
  public Optional<FetchBack> fetchBack() {
    return Optional.of(new BigCommerceFetchBack(api, context.clock()));
  }

  @Override
  public Optional<WebhookRegistrar> registrar() {
    return Optional.of(new BigCommerceRegistrar(api, context.webhookUrl(), secrets.get(0)));
  }

  @Override
  public List<ShopEvent> translate(WebhookDelivery delivery) {
    return translation.translate(delivery);
  }
}
