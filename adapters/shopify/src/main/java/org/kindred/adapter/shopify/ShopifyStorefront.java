package org.kindred.adapter.shopify;

import java.net.URI;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;
import org.kindred.adapter.support.HtmlStorefront;
import org.kindred.spi.ShopConnection;
import org.kindred.spi.storefront.EmbedInstructions;
import org.kindred.spi.storefront.Placement;
import org.kindred.spi.storefront.StorefrontIntegration;
import org.kindred.spi.storefront.WidgetSnippet;

/**
 * Shows recommendations by the theme app extension's block, or by the same Liquid pasted by hand.
 * There is no address that adds a product to the cart: Shopify's take variants.
 */
final class ShopifyStorefront implements StorefrontIntegration {

  private static final String LANGUAGE = "language=\"{{ request.locale.iso_code }}\"";

  private final HtmlStorefront html;
  private final UUID shopKey;
  private final Set<URI> origins = new LinkedHashSet<>();

  ShopifyStorefront(ShopConnection connection) {
    html =
        new HtmlStorefront(
            connection,
            connection.settings().find(ShopifyAdapterFactory.ALLOWED_ORIGINS).orElse(""));
    shopKey = connection.shopKey();
    origins.addAll(html.allowedOrigins());
    origins.add(ShopifyApi.adminUrl(connection));
  }

  @Override
  public Set<Placement> placements() {
    return html.placements();
  }

  /** The permanent address too: previews of themes show the shop there. */
  @Override
  public Set<URI> allowedOrigins() {
    return Set.copyOf(origins);
  }

  @Override
  public EmbedInstructions embed(Placement placement, URI scriptUrl) {
    return new EmbedInstructions(
        "Online Store → Themes → Customize → "
            + page(placement)
            + " → Add block → Apps → Kindred products. Without the app's theme extension:"
            + " add a block \"Custom Liquid\" there and paste this.",
        WidgetSnippet.html(shopKey, placement, scriptUrl, attributes(placement)));
  }

  private static String page(Placement placement) {
    return switch (placement) {
      case HOME_PAGE -> "Home page";
      case CATEGORY_PAGE -> "Collections";
      case SEARCH_PAGE -> "Search";
      case PRODUCT_PAGE -> "Products";
      case CART_PAGE -> "Cart";
      case ORDER_CONFIRMATION, ACCOUNT_PAGE -> "Customer account";
      case EMAIL -> "Notifications";
    };
  }

  private static String attributes(Placement placement) {
    return switch (placement) {
      case PRODUCT_PAGE -> "seed=\"{{ product.id }}\" " + LANGUAGE;
      case CART_PAGE ->
          "cart=\"{{ cart.items | map: 'product_id' | uniq | join: ',' }}\" " + LANGUAGE;
      case CATEGORY_PAGE -> "category=\"{{ collection.title | escape }}\" " + LANGUAGE;
      case ORDER_CONFIRMATION ->
          "seed=\"{{ order.line_items | map: 'product_id' | uniq | join: ',' }}\" " + LANGUAGE;
      case HOME_PAGE, SEARCH_PAGE, ACCOUNT_PAGE, EMAIL -> LANGUAGE;
    };
  }
}
