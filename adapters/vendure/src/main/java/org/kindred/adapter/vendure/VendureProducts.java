package org.kindred.adapter.vendure;

import java.net.URI;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kindred.adapter.support.JsonFields;
import org.kindred.adapter.support.PlainText;
import org.kindred.adapter.support.ProductAddress;
import org.kindred.adapter.support.WebAddress;
import org.kindred.adapter.support.listing.ListedShop;
import org.kindred.spi.ShopConnection;
import org.kindred.spi.catalog.Availability;
import org.kindred.spi.catalog.CatalogProduct;
import org.kindred.spi.event.ShopEvent;
import org.kindred.spi.value.Money;
import org.kindred.spi.value.ProductId;

/**
 * Products in the shape of the Admin API, which the companion keeps to. A product's own {@code
 * updatedAt} does not move with its variants' prices and stock, so a state counts as of the time it
 * was read.
 */
final class VendureProducts {

  private static final String ROOT = "__root_collection__";
  private static final Set<String> BRAND_FACETS = Set.of("brand", "manufacturer");

  private final ProductAddress addresses;
  private final URI assetBase;
  private final VendureMoney money;

  VendureProducts(ShopConnection connection, VendureMoney money) {
    this.addresses = ProductAddress.of(connection, VendureAdapterFactory.PRODUCT_PAGE);
    this.assetBase =
        connection
            .settings()
            .find(VendureAdapterFactory.API_URL)
            .map(WebAddress::parse)
            .orElse(connection.baseUrl());
    this.money = money;
  }

  /** The product as it is, or its removal when it is gone, disabled or has nothing to buy. */
  ShopEvent event(String id, Optional<JsonFields> product, Instant asOf) {
    return ListedShop.event(new ProductId(id), product.flatMap(fields -> find(fields, asOf)), asOf);
  }

  /** The product, or empty when shoppers cannot see it. */
  Optional<CatalogProduct> find(JsonFields product, Instant asOf) {
    List<JsonFields> variants =
        product.objects("variants").stream().filter(VendureProducts::isShown).toList();
    if (!isShown(product) || variants.isEmpty()) {
      return Optional.empty();
    }
    String id = product.id("id");
    Money price =
        variants.stream()
            .map(variant -> money.read(variant, "priceWithTax", variant))
            .min(Comparator.comparing(Money::amount))
            .orElseThrow();
    return Optional.of(
        CatalogProduct.builder(
                new ProductId(id),
                product.text("name"),
                addresses.of(id, product.findText("slug").orElse(id)),
                price,
                asOf)
            .description(product.findText("description").map(PlainText::ofHtml).orElse(null))
            .imageUrl(image(product))
            .categoryPath(categoryPath(product))
            .brand(brand(product))
            .availability(availability(variants))
            .stockQuantity(VendureStock.quantity(variants))
            .build());
  }

  private static boolean isShown(JsonFields entity) {
    return entity.findFlag("enabled").orElse(true) && !entity.has("deletedAt");
  }

  /** Without an asset server, previews are no addresses but names of files. */
  private @Nullable URI image(JsonFields product) {
    return product
        .findObject("featuredAsset")
        .flatMap(asset -> asset.findText("preview"))
        .filter(preview -> preview.startsWith("/") || preview.matches("(?i)https?://.*"))
        .map(preview -> WebAddress.parse(absolute(preview)))
        .orElse(null);
  }

  private String absolute(String preview) {
    return preview.startsWith("/") ? WebAddress.originOf(assetBase) + preview : preview;
  }

  /**
   * The deepest public collection; of equally deep ones the first by name, so that it is stable.
   */
  private static List<String> categoryPath(JsonFields product) {
    return product.objects("collections").stream()
        .filter(collection -> !collection.findFlag("isPrivate").orElse(false))
        .map(VendureProducts::breadcrumbs)
        .min(
            Comparator.<List<String>>comparingInt(List::size)
                .reversed()
                .thenComparing(path -> String.join("/", path)))
        .orElse(List.of());
  }

  private static List<String> breadcrumbs(JsonFields collection) {
    return collection.objects("breadcrumbs").stream()
        .map(crumb -> crumb.text("name"))
        .filter(name -> !name.equals(ROOT))
        .toList();
  }

  private static @Nullable String brand(JsonFields product) {
    return product.objects("facetValues").stream()
        .filter(
            value ->
                BRAND_FACETS.contains(value.object("facet").text("code").toLowerCase(Locale.ROOT)))
        .map(value -> value.text("name"))
        .findFirst()
        .orElse(null);
  }

  private static Availability availability(List<JsonFields> variants) {
    boolean sellable =
        variants.stream()
            .map(variant -> variant.findText("stockLevel").orElse("IN_STOCK"))
            .anyMatch(level -> !level.equals("OUT_OF_STOCK"));
    return sellable ? Availability.IN_STOCK : Availability.OUT_OF_STOCK;
  }
}
