package org.kindred.adapter.bigcommerce;

import java.net.URI;
import java.util.Optional;
import java.util.Set;
import org.kindred.adapter.support.HtmlStorefront;
import org.kindred.adapter.support.UrlText;
import org.kindred.adapter.support.WebAddress;
import org.kindred.spi.ShopConnection;
import org.kindred.spi.storefront.EmbedInstructions;
import org.kindred.spi.storefront.Placement;
import org.kindred.spi.storefront.StorefrontIntegration;
import org.kindred.spi.storefront.WidgetSnippet;
import org.kindred.spi.value.ProductId;

/** Pages made by Stencil themes, whose templates are Handlebars. */
final class BigCommerceStorefront implements StorefrontIntegration {

  private final ShopConnection connection;
  private final HtmlStorefront pages;

  BigCommerceStorefront(ShopConnection connection) {
    this.connection = connection;
    this.pages =
        new HtmlStorefront(
            connection,
            connection.settings().find(BigCommerceAdapterFactory.ALLOWED_ORIGINS).orElse(""),
            "In the control panel, Storefront, My themes, Edit theme files, paste this into the"
                + " template of the page; or drag an HTML widget there in the Page Builder.");
  }

  @Override
  public Set<Placement> placements() {
    return pages.placements();
  }

  @Override
  public Set<URI> allowedOrigins() {
    return pages.allowedOrigins();
  }

  @Override
  public EmbedInstructions embed(Placement placement, URI scriptUrl) {
    String where = pages.embed(placement, scriptUrl).where();
    String attributes =
        switch (placement) {
          case PRODUCT_PAGE -> "seed=\"{{product.id}}\"";
          case CART_PAGE -> "cart=\"{{#each cart.items}}{{product_id}},{{/each}}\"";
          case CATEGORY_PAGE -> "category=\"{{category.name}}\"";
          case HOME_PAGE, SEARCH_PAGE, ORDER_CONFIRMATION, ACCOUNT_PAGE, EMAIL -> "";
        };
    return new EmbedInstructions(
        where, WidgetSnippet.html(connection.shopKey(), placement, scriptUrl, attributes));
  }

  /** Works for products without options; others open their page. */
  @Override
  public Optional<URI> addToCartUrl(ProductId productId) {
    return Optional.of(
        WebAddress.parse(
            connection.baseUrl()
                + "/cart.php?action=add&product_id="
                + UrlText.encoded(productId.value())));
  }
}
