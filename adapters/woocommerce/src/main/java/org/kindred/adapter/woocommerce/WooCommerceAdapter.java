package org.kindred.adapter.woocommerce;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kindred.spi.AdapterContext;
import org.kindred.spi.ShopAdapter;
import org.kindred.spi.ShopConnection;
import org.kindred.spi.catalog.CatalogSource;
import org.kindred.spi.error.ShopAuthorizationException;
import org.kindred.spi.history.OrderHistorySource;
import org.kindred.spi.history.ReconcileSource;
import org.kindred.spi.storefront.StorefrontIntegration;
import org.kindred.spi.webhook.WebhookEndpoint;

/** One WooCommerce shop. */
final class WooCommerceAdapter implements ShopAdapter {

  private final WooCommerceApi api;
  private final WooCommerceWebhooks webhooks;
  private final WooCommerceCatalog catalog;
  private final WooCommerceOrders orders;
  private final WooCommerceReconciliation reconciliation;
  private final WooCommerceStorefront storefront;

  WooCommerceAdapter(ShopConnection connection, AdapterContext context) {
    api = new WooCommerceApi(connection, context);
    ProductReader products = new ProductReader(connection.currency());
    webhooks = new WooCommerceWebhooks(connection, products, api, context.webhookUrl());
    catalog = new WooCommerceCatalog(api, products);
    orders = new WooCommerceOrders(api);
    reconciliation = new WooCommerceReconciliation(api, products, orders);
    storefront = new WooCommerceStorefront(connection);
  }

  @Override
  public void checkConnection() {
    for (String resource : List.of("products", "orders", "webhooks")) {
      try {
        api.list(resource, Map.of("per_page", "1", "_fields", "id"));
      } catch (ShopAuthorizationException e) {
        throw new ShopAuthorizationException(
            "the key may not read " + resource + ": " + e.getMessage(), e);
      }
    }
  }

  @Override
  public WebhookEndpoint webhooks() {
    return webhooks;
  }

  @Override
  public Optional<CatalogSource> catalog() {
    return Optional.of(catalog);
  }

  @Override
  public Optional<OrderHistorySource> orderHistory() {
    return Optional.of(orders);
  }

  @Override
  public Optional<ReconcileSource> reconciliation() {
    return Optional.of(reconciliation);
  }

  @Override
  public StorefrontIntegration storefront() {
    return storefront;
  }

  @Override
  public void close() {
    // holds nothing
  }
}
