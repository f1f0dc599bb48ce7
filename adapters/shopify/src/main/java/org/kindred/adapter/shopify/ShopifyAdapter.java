package org.kindred.adapter.shopify;

import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kindred.adapter.support.JsonFields;
import org.kindred.spi.AdapterContext;
import org.kindred.spi.ShopAdapter;
import org.kindred.spi.ShopConnection;
import org.kindred.spi.catalog.CatalogSource;
import org.kindred.spi.error.ShopAuthorizationException;
import org.kindred.spi.history.OrderHistorySource;
import org.kindred.spi.history.ReconcileSource;
import org.kindred.spi.storefront.StorefrontIntegration;
import org.kindred.spi.webhook.WebhookEndpoint;

/** One Shopify shop. */
final class ShopifyAdapter implements ShopAdapter {

  private static final List<String> SCOPES =
      List.of("read_products", "read_orders", "read_customers", "read_inventory");

  private final ShopifyApi api;
  private final ShopifyWebhooks webhooks;
  private final ShopifyCatalog catalog;
  private final ShopifyOrders orders;
  private final ShopifyReconciliation reconciliation;
  private final ShopifyStorefront storefront;

  ShopifyAdapter(ShopConnection connection, AdapterContext context) {
    api = new ShopifyApi(connection, context.httpClient());
    GraphProductReader products = new GraphProductReader(connection);
    webhooks = new ShopifyWebhooks(connection, api, context.webhookUrl());
    catalog = new ShopifyCatalog(api, products);
    orders = new ShopifyOrders(api);
    reconciliation = new ShopifyReconciliation(api, products, orders);
    storefront = new ShopifyStorefront(connection);
  }

  @Override
  public void checkConnection() {
    JsonFields installation =
        api.query(
                "{ currentAppInstallation { accessScopes { handle } } }",
                JsonValue.EMPTY_JSON_OBJECT)
            .object("currentAppInstallation");
    List<String> missing = new ArrayList<>(SCOPES);
    installation.objects("accessScopes").forEach(scope -> missing.remove(scope.text("handle")));
    if (!missing.isEmpty()) {
      throw new ShopAuthorizationException("the app lacks the access scopes " + missing);
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
