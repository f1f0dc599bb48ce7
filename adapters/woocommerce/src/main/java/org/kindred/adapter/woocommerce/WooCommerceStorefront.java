package org.kindred.adapter.woocommerce;

import java.net.URI;
import java.util.Optional;
import java.util.Set;
import org.kindred.adapter.support.HtmlStorefront;
import org.kindred.spi.ShopConnection;
import org.kindred.spi.storefront.EmbedInstructions;
import org.kindred.spi.storefront.Placement;
import org.kindred.spi.storefront.StorefrontIntegration;
import org.kindred.spi.value.ProductId;

/** Shows recommendations by the companion plugin's block or shortcode. */
final class WooCommerceStorefront implements StorefrontIntegration {

  private final HtmlStorefront html;
  private final URI baseUrl;

  WooCommerceStorefront(ShopConnection connection) {
    html =
        new HtmlStorefront(
            connection,
            connection.settings().find(WooCommerceAdapterFactory.ALLOWED_ORIGINS).orElse(""));
    baseUrl = connection.baseUrl();
  }

  @Override
  public Set<Placement> placements() {
    return html.placements();
  }

  @Override
  public Set<URI> allowedOrigins() {
    return html.allowedOrigins();
  }

  /** A shortcode; the plugin knows the script's address and the product or cart of the page. */
  @Override
  public EmbedInstructions embed(Placement placement, URI scriptUrl) {
    return new EmbedInstructions(
        "With the plugin \"Kindred for WooCommerce\" active, add the block \"Kindred"
            + " recommendations\" to "
            + page(placement)
            + " in the site editor, or paste this shortcode there.",
        "[kindred_recommendations placement=\"" + placement + "\"]");
  }

  /**
   * Adds a simple product; for a variable one WooCommerce shows its page and asks for the choice.
   */
  @Override
  public Optional<URI> addToCartUrl(ProductId productId) {
    return productId.value().matches("[0-9]{1,19}")
        ? Optional.of(URI.create(baseUrl + "/?add-to-cart=" + productId.value()))
        : Optional.empty();
  }

  private static String page(Placement placement) {
    return switch (placement) {
      case HOME_PAGE -> "the front page";
      case CATEGORY_PAGE -> "the template \"Products by Category\"";
      case SEARCH_PAGE -> "the template \"Product Search Results\"";
      case PRODUCT_PAGE -> "the template \"Single Product\"";
      case CART_PAGE -> "the page \"Cart\"";
      case ORDER_CONFIRMATION -> "the template \"Order Confirmation\"";
      case ACCOUNT_PAGE -> "the page \"My account\"";
      case EMAIL -> "an e-mail";
    };
  }
}
