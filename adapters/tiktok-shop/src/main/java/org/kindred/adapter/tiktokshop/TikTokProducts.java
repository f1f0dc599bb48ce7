package org.kindred.adapter.tiktokshop;

import java.net.URI;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kindred.adapter.support.JsonFields;
import org.kindred.adapter.support.PlainText;
import org.kindred.adapter.support.ProductAddress;
import org.kindred.adapter.support.WebAddress;
import org.kindred.spi.ShopConnection;
import org.kindred.spi.catalog.Availability;
import org.kindred.spi.catalog.CatalogProduct;
import org.kindred.spi.value.Money;
import org.kindred.spi.value.ProductId;

/** Products in full, as Get Product answers them. */
final class TikTokProducts {

  private final ProductAddress addresses;
  private final ShopConnection connection;

  TikTokProducts(ShopConnection connection) {
    this.addresses = ProductAddress.of(connection, TikTokShopAdapterFactory.PRODUCT_PAGE);
    this.connection = connection;
  }

  /** The product, or empty when it is not live or has nothing to buy. */
  Optional<CatalogProduct> read(JsonFields product, Instant asOf) {
    List<JsonFields> variants = product.objects("skus");
    Optional<Money> price =
        variants.stream()
            .map(variant -> variant.object("price"))
            .map(this::price)
            .min(Comparator.comparing(Money::amount));
    if (!product.text("status").equals("ACTIVATE") || price.isEmpty()) {
      return Optional.empty();
    }
    String id = product.id("id");
    int stock = stock(variants);
    return Optional.of(
        CatalogProduct.builder(
                new ProductId(id), product.text("title"), addresses.of(id, id), price.get(), asOf)
            .description(product.findText("description").map(PlainText::ofHtml).orElse(null))
            .imageUrl(image(product))
            .categoryPath(
                product.objects("category_chains").stream()
                    .map(category -> category.text("local_name"))
                    .toList())
            .brand(
                product.findObject("brand").flatMap(brand -> brand.findText("name")).orElse(null))
            .availability(stock > 0 ? Availability.IN_STOCK : Availability.OUT_OF_STOCK)
            .stockQuantity(stock)
            .build());
  }

  private Money price(JsonFields price) {
    String name = price.has("sale_price") ? "sale_price" : "tax_exclusive_price";
    return price.money(name, price.findCurrency("currency").orElse(connection.currency()));
  }

  private static @Nullable URI image(JsonFields product) {
    return product.objects("main_images").stream()
        .flatMap(image -> image.texts("urls").stream())
        .findFirst()
        .map(WebAddress::parse)
        .orElse(null);
  }

  private static int stock(List<JsonFields> variants) {
    int sum = 0;
    for (JsonFields variant : variants) {
      for (JsonFields place : variant.objects("inventory")) {
        sum = Math.addExact(sum, place.integer("quantity"));
      }
    }
    return sum;
  }
}
