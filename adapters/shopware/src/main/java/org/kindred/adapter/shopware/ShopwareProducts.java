package org.kindred.adapter.shopware;

import java.math.RoundingMode;
import java.net.URI;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
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
 * Products of the Admin API. Prices are read in the shop's default currency, the only one that
 * every product has; the connection's currency must be that one.
 */
final class ShopwareProducts {

  /** What is asked for with a product. */
  static final String ASSOCIATIONS =
      "{\"cover\":{\"associations\":{\"media\":{}}},\"categories\":{},\"manufacturer\":{},"
          + "\"children\":{}}";

  /** The same in every installation of Shopware. */
  private static final String DEFAULT_CURRENCY = "b7d2554b0ce847cd82f3ac9bd1c0dfca";

  private static final int STORED_DIGITS = 4;

  private final ProductAddress addresses;
  private final ShopConnection connection;

  ShopwareProducts(ShopConnection connection) {
    this.addresses = ProductAddress.of(connection, ShopwareAdapterFactory.PRODUCT_PAGE);
    this.connection = connection;
  }

  /** The product as it is, or its removal when it is gone or hidden. */
  ShopEvent event(String id, Optional<JsonFields> product, Instant asOf) {
    return ListedShop.event(new ProductId(id), product.flatMap(fields -> find(fields, asOf)), asOf);
  }

  /** The product with its variants, or empty when shoppers cannot see it. */
  Optional<CatalogProduct> find(JsonFields product, Instant asOf) {
    List<JsonFields> variants =
        product.objects("children").stream()
            .filter(variant -> variant.findFlag("active").orElse(true))
            .toList();
    Optional<JsonFields> price =
        Stream.concat(variants.stream(), Stream.of(product))
            .map(ShopwareProducts::price)
            .flatMap(Optional::stream)
            .min(Comparator.comparing(one -> one.decimal("gross")));
    if (!product.findFlag("active").orElse(false) || price.isEmpty()) {
      return Optional.empty();
    }
    String id = product.id("id");
    List<JsonFields> sold = variants.isEmpty() ? List.of(product) : variants;
    return Optional.of(
        CatalogProduct.builder(
                new ProductId(id),
                translated(product, "name")
                    .orElseThrow(() -> product.malformed("translated.name", "is missing")),
                addresses.of(id, product.findText("productNumber").orElse(id)),
                money(price.get()),
                asOf)
            .regularPrice(price.get().findObject("listPrice").map(this::money).orElse(null))
            .description(translated(product, "description").map(PlainText::ofHtml).orElse(null))
            .imageUrl(image(product))
            .categoryPath(categoryPath(product))
            .brand(
                product
                    .findObject("manufacturer")
                    .flatMap(maker -> translated(maker, "name"))
                    .orElse(null))
            .availability(availability(sold))
            .stockQuantity(stock(sold))
            .build());
  }

  private static Optional<JsonFields> price(JsonFields product) {
    return product.objects("price").stream()
        .filter(price -> price.id("currencyId").equals(DEFAULT_CURRENCY))
        .findFirst();
  }

  private Money money(JsonFields price) {
    return new Money(
        price.decimal("gross").setScale(STORED_DIGITS, RoundingMode.HALF_UP),
        connection.currency());
  }

  private static Optional<String> translated(JsonFields entity, String name) {
    return entity
        .findObject("translated")
        .flatMap(texts -> texts.findText(name))
        .or(() -> entity.findText(name));
  }

  private static @Nullable URI image(JsonFields product) {
    return product
        .findObject("cover")
        .flatMap(cover -> cover.findObject("media"))
        .flatMap(media -> media.findText("url"))
        .map(WebAddress::parse)
        .orElse(null);
  }

  /** The deepest category without the root that every path starts with. */
  private static List<String> categoryPath(JsonFields product) {
    return product.objects("categories").stream()
        .map(category -> category.texts("breadcrumb"))
        .map(path -> path.size() > 1 ? path.subList(1, path.size()) : path)
        .min(
            Comparator.<List<String>>comparingInt(List::size)
                .reversed()
                .thenComparing(path -> String.join("/", path)))
        .orElse(List.of());
  }

  private static Availability availability(List<JsonFields> sold) {
    return sold.stream().anyMatch(one -> one.findFlag("available").orElse(true))
        ? Availability.IN_STOCK
        : Availability.OUT_OF_STOCK;
  }

  private static @Nullable Integer stock(List<JsonFields> sold) {
    int sum = 0;
    for (JsonFields one : sold) {
      Optional<Integer> left = one.findInteger("availableStock").or(() -> one.findInteger("stock"));
      if (left.isEmpty()) {
        return null;
      }
      sum = Math.addExact(sum, left.get());
    }
    return sum;
  }
}
