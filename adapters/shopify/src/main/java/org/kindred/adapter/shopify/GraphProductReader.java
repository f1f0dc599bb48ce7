package org.kindred.adapter.shopify;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kindred.adapter.support.JsonFields;
import org.kindred.adapter.support.ProductEvents;
import org.kindred.spi.ShopConnection;
import org.kindred.spi.catalog.CatalogProduct;
import org.kindred.spi.event.ShopEvent;
import org.kindred.spi.value.ProductId;

/** Reads a product as GraphQL writes it. */
final class GraphProductReader {

  /** What is asked for of a product but its variants. */
  static final String FIELDS =
      "id title handle descriptionHtml vendor productType status publishedAt updatedAt"
          + " category { fullName } featuredMedia { preview { image { url } } }";

  /** What is asked for of a variant. */
  static final String VARIANT_FIELDS =
      "id price compareAtPrice inventoryQuantity inventoryPolicy inventoryItem { tracked }";

  private final ShopConnection shop;

  GraphProductReader(ShopConnection shop) {
    this.shop = shop;
  }

  /** Its new state, or its removal when shoppers cannot see it. */
  ShopEvent event(JsonFields product, List<JsonFields> variants) {
    Optional<CatalogProduct> shown = findShown(product, variants);
    return shown.isPresent()
        ? ProductEvents.changed(shown.get())
        : ProductEvents.removed(id(product), product.instant("updatedAt"));
  }

  /** The product, or empty when shoppers cannot see it. */
  Optional<CatalogProduct> findShown(JsonFields product, List<JsonFields> variants) {
    return product.text("status").equals("ACTIVE") && product.has("publishedAt")
        ? Optional.of(read(product, variants).in(shop))
        : Optional.empty();
  }

  static ProductId id(JsonFields product) {
    return new ProductId(ShopifyIds.number(product, "id"));
  }

  private static ShopifyProduct read(JsonFields product, List<JsonFields> variants) {
    Instant updatedAt = product.instant("updatedAt");
    return new ShopifyProduct(
        id(product),
        product.text("title"),
        product.text("handle"),
        product.findText("descriptionHtml").orElse(null),
        product.findText("vendor").orElse(null),
        product.findObject("category").flatMap(one -> one.findText("fullName")).orElse(null),
        product.findText("productType").orElse(null),
        image(product),
        updatedAt,
        variants.stream().map(GraphProductReader::variant).toList());
  }

  private static ShopifyVariant variant(JsonFields variant) {
    boolean counted =
        variant.findObject("inventoryItem").flatMap(item -> item.findFlag("tracked")).orElse(false);
    return new ShopifyVariant(
        variant.decimal("price"),
        variant.findDecimal("compareAtPrice").orElse(null),
        counted ? variant.findInteger("inventoryQuantity").orElse(null) : null,
        variant.findText("inventoryPolicy").orElse("DENY").equals("CONTINUE"));
  }

  private static @Nullable URI image(JsonFields product) {
    return product
        .findObject("featuredMedia")
        .flatMap(media -> media.findObject("preview"))
        .flatMap(preview -> preview.findObject("image"))
        .flatMap(image -> image.findUri("url"))
        .orElse(null);
  }
}
