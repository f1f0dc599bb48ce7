package org.kindred.adapter.support;

import java.net.URI;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;
import org.kindred.spi.ShopConnection;
import org.kindred.spi.storefront.EmbedInstructions;
import org.kindred.spi.storefront.Placement;
import org.kindred.spi.storefront.StorefrontIntegration;
import org.kindred.spi.storefront.WidgetSnippet;

/** A shop whose pages take plain HTML. Immutable. */
public final class HtmlStorefront implements StorefrontIntegration {

  private final UUID shopKey;
  private final Set<URI> origins;
  private final String where;

  /**
   * @param moreOrigins other origins of the shop, separated by commas; may be empty
   * @throws IllegalArgumentException when one of them is no web address
   */
  public HtmlStorefront(ShopConnection connection, String moreOrigins) {
    this(
        connection,
        moreOrigins,
        "Paste this into the template of the page, at the place where recommendations shall stand.");
  }

  /**
   * @param where what to tell the shop owner instead of the general sentence
   */
  public HtmlStorefront(ShopConnection connection, String moreOrigins, String where) {
    this.shopKey = connection.shopKey();
    this.where = where;
    Set<URI> all = new LinkedHashSet<>();
    all.add(WebAddress.originOf(connection.baseUrl()));
    for (String origin : moreOrigins.split(",", -1)) {
      if (!origin.isBlank()) {
        all.add(WebAddress.originOf(WebAddress.parse(origin.strip())));
      }
    }
    this.origins = Set.copyOf(all);
  }

  @Override
  public Set<Placement> placements() {
    return EnumSet.complementOf(EnumSet.of(Placement.EMAIL));
  }

  @Override
  public Set<URI> allowedOrigins() {
    return origins;
  }

  @Override
  public EmbedInstructions embed(Placement placement, URI scriptUrl) {
    return new EmbedInstructions(
        where + seedHint(placement), WidgetSnippet.html(shopKey, placement, scriptUrl));
  }

  private static String seedHint(Placement placement) {
    return switch (placement) {
      case PRODUCT_PAGE -> " Add seed=\"…\" with the product's id.";
      case CART_PAGE -> " Add cart=\"…\" with the ids in the cart, separated by commas.";
      case ORDER_CONFIRMATION -> " Add seed=\"…\" with the ids that were bought.";
      case HOME_PAGE, CATEGORY_PAGE, SEARCH_PAGE, ACCOUNT_PAGE, EMAIL -> "";
    };
  }
}
