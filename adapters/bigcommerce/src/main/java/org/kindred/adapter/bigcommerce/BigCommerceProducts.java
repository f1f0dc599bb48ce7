package org.kindred.adapter.bigcommerce;

import java.math.BigDecimal;
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

/**
 * Products of the V3 catalogue, completed with {@code brand} (a name) and {@code categoryPaths} (an
 * array of objects with {@code names}), see {@link BigCommerceNames}. Prices are in the shop's
 * default currency.
 */
final class BigCommerceProducts {

  private final ShopConnection connection;

  BigCommerceProducts(ShopConnection connection) {
    this.connection = connection;
  }

  /** The product, or empty when shoppers cannot see it. */
  Optional<CatalogProduct> read(JsonFields product, Instant asOf) {
    if (!product.findFlag("is_visible").orElse(false)) {
      return Optional.empty();
    }
    Money regular = product.money("price", connection.currency());
    Money now = positive(product, "sale_price").orElse(regular);
    return Optional.of(
        CatalogProduct.builder(
                new ProductId(product.id("id")), product.text("name"), url(product), now, asOf)
            .regularPrice(now.minus(regular).isNegative() ? regular : null)
            .description(product.findText("description").map(PlainText::ofHtml).orElse(null))
            .imageUrl(image(product))
            .categoryPath(categoryPath(product))
            .brand(product.findText("brand").orElse(null))
            .availability(availability(product))
            .stockQuantity(isCounted(product) ? product.integer("inventory_level") : null)
            .build());
  }

  /** Zero means that there is none. */
  private Optional<Money> positive(JsonFields product, String name) {
    return product
        .findDecimal(name)
        .filter(amount -> amount.compareTo(BigDecimal.ZERO) > 0)
        .map(amount -> new Money(amount, connection.currency()));
  }

  private URI url(JsonFields product) {
    Optional<String> path =
        product.findObject("custom_url").flatMap(custom -> custom.findText("url"));
    return path.isPresent()
        ? WebAddress.parse(connection.baseUrl() + path.get())
        : ProductAddress.of(connection, "/products.php?productId={id}").of(product.id("id"), "");
  }

  private static @Nullable URI image(JsonFields product) {
    return product.objects("images").stream()
        .min(Comparator.comparing(image -> !image.findFlag("is_thumbnail").orElse(false)))
        .flatMap(image -> image.findText("url_standard"))
        .map(WebAddress::parse)
        .orElse(null);
  }

  private static List<String> categoryPath(JsonFields product) {
    return product.objects("categoryPaths").stream()
        .map(path -> path.texts("names"))
        .min(
            Comparator.<List<String>>comparingInt(List::size)
                .reversed()
                .thenComparing(names -> String.join("/", names)))
        .orElse(List.of());
  }

  private static boolean isCounted(JsonFields product) {
    return !product.findText("inventory_tracking").orElse("none").equals("none");
  }

  private static Availability availability(JsonFields product) {
    if (product.findText("availability").orElse("available").equals("disabled")) {
      return Availability.OUT_OF_STOCK;
    }
    return isCounted(product) && product.integer("inventory_level") <= 0
        ? Availability.OUT_OF_STOCK
        : Availability.IN_STOCK;
  }
}
