package org.kindred.adapter.support;

import java.net.URI;
import org.kindred.spi.ShopConnection;
import org.kindred.spi.config.ConfigProperty;

/**
 * Makes the address of a product's page from a pattern, for platforms that have no pages of their
 * own. Immutable.
 */
public final class ProductAddress {

  /** The setting that holds the pattern. */
  public static final String SETTING = "product-page";

  private final String pattern;

  private ProductAddress(String pattern) {
    this.pattern = pattern;
  }

  /** The field of the connect form. */
  public static ConfigProperty property(String defaultPattern) {
    return new ConfigProperty(
        SETTING,
        "Address of a product page",
        "With {slug} or {id} in the product's place, such as https://shop.example/p/{slug}; a"
            + " pattern that starts with / stands behind the shop's address.",
        ConfigProperty.Type.TEXT,
        false,
        defaultPattern);
  }

  /**
   * The pattern that was entered, or the default.
   *
   * @throws IllegalArgumentException when it names no product or makes no web address
   */
  public static ProductAddress of(ShopConnection connection, String defaultPattern) {
    String entered = connection.settings().find(SETTING).orElse(defaultPattern).strip();
    String pattern = entered.startsWith("/") ? connection.baseUrl() + entered : entered;
    if (!pattern.contains("{slug}") && !pattern.contains("{id}")) {
      throw new IllegalArgumentException(SETTING + " must hold {slug} or {id}");
    }
    ProductAddress address = new ProductAddress(pattern);
    try {
      address.of("1", "slug");
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(SETTING + " " + e.getMessage(), e);
    }
    return address;
  }

  /** The page of one product; id and slug are escaped. */
  public URI of(String id, String slug) {
    return WebAddress.parse(
        pattern.replace("{id}", UrlText.encoded(id)).replace("{slug}", UrlText.encoded(slug)));
  }
}
