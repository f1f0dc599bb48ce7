package org.kindred.adapter.shopify;

import java.net.URI;
import java.time.Instant;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kindred.adapter.support.PlainText;
import org.kindred.adapter.support.WebAddress;
import org.kindred.spi.ShopConnection;
import org.kindred.spi.catalog.Availability;
import org.kindred.spi.catalog.CatalogProduct;
import org.kindred.spi.value.Money;
import org.kindred.spi.value.ProductId;

/**
 * A product as webhooks and GraphQL tell it alike, so that both make the same event of the same
 * state.
 *
 * @param handle the end of its page's address
 * @param html the description
 * @param category the taxonomy's path, widest first and joined by {@code " > "}, or null
 * @param type the merchant's own word, which stands in for a missing category, or null
 */
record ShopifyProduct(
    ProductId id,
    String title,
    String handle,
    @Nullable String html,
    @Nullable String vendor,
    @Nullable String category,
    @Nullable String type,
    @Nullable URI imageUrl,
    Instant updatedAt,
    List<ShopifyVariant> variants) {

  private static final Comparator<ShopifyVariant> CHEAPEST =
      Comparator.comparing(ShopifyVariant::price);

  /** With the currency and the address that a product does not carry itself. */
  CatalogProduct in(ShopConnection shop) {
    ShopifyVariant cheapest =
        variants.stream()
            .min(CHEAPEST)
            .orElseThrow(() -> new IllegalArgumentException("product " + id + " has no variants"));
    Currency currency = shop.currency();
    return CatalogProduct.builder(
            id,
            PlainText.ofHtml(title),
            WebAddress.parse(shop.baseUrl() + "/products/" + handle),
            new Money(cheapest.price(), currency),
            updatedAt)
        .description(description())
        .imageUrl(imageUrl)
        .regularPrice(regularPrice(cheapest, currency))
        .categoryPath(categoryPath())
        .brand(vendor)
        .availability(
            variants.stream().anyMatch(ShopifyVariant::isAvailable)
                ? Availability.IN_STOCK
                : Availability.OUT_OF_STOCK)
        .stockQuantity(stock())
        .build();
  }

  private @Nullable String description() {
    String plain = html == null ? "" : PlainText.ofHtml(html);
    return plain.isEmpty() ? null : plain;
  }

  private static @Nullable Money regularPrice(ShopifyVariant variant, Currency currency) {
    return variant.regularPrice() == null || variant.regularPrice().compareTo(variant.price()) <= 0
        ? null
        : new Money(variant.regularPrice(), currency);
  }

  private List<String> categoryPath() {
    if (category != null) {
      return List.of(category.split(" > ", -1));
    }
    return type == null ? List.of() : List.of(type);
  }

  private @Nullable Integer stock() {
    int sum = 0;
    for (ShopifyVariant variant : variants) {
      if (variant.quantity() == null) {
        return null;
      }
      sum = Math.addExact(sum, variant.quantity());
    }
    return sum;
  }
}
