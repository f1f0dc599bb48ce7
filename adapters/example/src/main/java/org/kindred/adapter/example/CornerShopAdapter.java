package org.kindred.adapter.example;

import java.net.URI;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.kindred.spi.ShopAdapter;
import org.kindred.spi.ShopConnection;
import org.kindred.spi.catalog.CatalogSource;
import org.kindred.spi.storefront.EmbedInstructions;
import org.kindred.spi.storefront.Placement;
import org.kindred.spi.storefront.StorefrontIntegration;
import org.kindred.spi.storefront.WidgetSnippet;
import org.kindred.spi.webhook.WebhookEndpoint;

/** One Corner Shop: it only pushes, and its pages take HTML. */
final class CornerShopAdapter implements ShopAdapter, StorefrontIntegration {

  private final ShopConnection connection;
  private final CornerShopWebhooks webhooks;

  CornerShopAdapter(ShopConnection connection) {
    this.connection = connection;
    this.webhooks = new CornerShopWebhooks(connection);
  }

  @Override
  public void checkConnection() {
    // there is nothing to ask a platform that only pushes
  }

  @Override
  public WebhookEndpoint webhooks() {
    return webhooks;
  }

  @Override
  public Optional<CatalogSource> catalog() {
    return Optional.empty();
  }

  @Override
  public StorefrontIntegration storefront() {
    return this;
  }

  @Override
  public Set<Placement> placements() {
    return EnumSet.of(Placement.HOME_PAGE, Placement.PRODUCT_PAGE);
  }

  @Override
  public Set<URI> allowedOrigins() {
    URI shop = connection.baseUrl();
    return Set.of(URI.create(shop.getScheme() + "://" + shop.getAuthority()));
  }

  @Override
  public EmbedInstructions embed(Placement placement, URI scriptUrl) {
    return new EmbedInstructions(
        "Back office → Pages → Own HTML.",
        WidgetSnippet.html(connection.shopKey(), placement, scriptUrl));
  }

  @Override
  public void close() {
    // holds nothing
  }
}
