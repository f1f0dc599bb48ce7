package org.kindred.spi.storefront;

import java.net.URI;
import java.util.UUID;

/** The plain HTML of the widget, for platforms whose pages take HTML. Stateless. */
public final class WidgetSnippet {

  /** Keeps the room that the widget takes, so that nothing moves when its script arrives. */
  private static final String ROOM = "display:block;min-height:21rem";

  private WidgetSnippet() {}

  /** A script tag and the custom element for a placement. Attributes hold only checked values. */
  public static String html(UUID shopKey, Placement placement, URI scriptUrl) {
    return html(shopKey, placement, scriptUrl, "");
  }

  /**
   * The same with more attributes, such as {@code seed="{{ product.id }}"}.
   *
   * @param attributes template code of the platform; put into the element as it is
   */
  public static String html(UUID shopKey, Placement placement, URI scriptUrl, String attributes) {
    String more = attributes.isBlank() ? "" : " " + attributes.strip();
    return "<script src=\""
        + scriptUrl.toASCIIString().replace("&", "&amp;").replace("\"", "%22")
        + "\" async></script>\n<kindred-recommendations shop=\""
        + shopKey
        + "\" placement=\""
        + placement
        + "\" strategy=\""
        + strategyFor(placement)
        + "\""
        + more
        + " style=\""
        + ROOM
        + "\"></kindred-recommendations>";
  }

  private static String strategyFor(Placement placement) {
    return switch (placement) {
      case PRODUCT_PAGE -> "RELATED_PRODUCTS";
      case CART_PAGE, ORDER_CONFIRMATION -> "BOUGHT_TOGETHER";
      case CATEGORY_PAGE, SEARCH_PAGE -> "TRENDING";
      case HOME_PAGE, ACCOUNT_PAGE, EMAIL -> "FOR_YOU";
    };
  }
}
