package org.kindred.adapter.adobecommerce;

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
 * Products as events hold them; those of the REST interface are brought into the same shape by
 * {@link AdobeEntities}. Prices are in the shop's base currency.
 */
final class AdobeProducts {

  private static final String NOT_VISIBLE_ALONE = "1";
  private static final String ENABLED = "1";

  private final ProductAddress addresses;
  private final ShopConnection connection;

  AdobeProducts(ShopConnection connection) {
    this.addresses = ProductAddress.of(connection, AdobeCommerceAdapterFactory.PRODUCT_PAGE);
    this.connection = connection;
  }

  /** The product, or empty when it is disabled or only a variant of another. */
  Optional<CatalogProduct> read(JsonFields product, Instant asOf) {
    boolean shown =
        product.findScalar("status").orElse(ENABLED).equals(ENABLED)
            && !product.findScalar("visibility").orElse("4").equals(NOT_VISIBLE_ALONE);
    Optional<Money> regular = AdobeValues.findMoney(product, "price", connection.currency());
    if (!shown || regular.isEmpty()) {
      return Optional.empty();
    }
    String id = product.id("entity_id");
    Money now = special(product, asOf).orElse(regular.get());
    boolean isLess = now.minus(regular.get()).isNegative();
    return Optional.of(
        CatalogProduct.builder(
                new ProductId(id),
                product.text("name"),
                addresses.of(id, product.findText("url_key").orElse(id)),
                isLess ? now : regular.get(),
                asOf)
            .regularPrice(isLess ? regular.get() : null)
            .description(product.findText("description").map(PlainText::ofHtml).orElse(null))
            .imageUrl(image(product))
            .categoryPath(categoryPath(product))
            .brand(product.findText("brand").orElse(null))
            .availability(availability(product))
            .stockQuantity(stock(product).flatMap(AdobeProducts::quantity).orElse(null))
            .build());
  }

  private Optional<Money> special(JsonFields product, Instant asOf) {
    return AdobeValues.findMoney(product, "special_price", connection.currency())
        .filter(
            price ->
                AdobeValues.time(product, "special_from_date")
                    .map(from -> !from.isAfter(asOf))
                    .orElse(true))
        .filter(
            price ->
                AdobeValues.time(product, "special_to_date")
                    .map(to -> to.isAfter(asOf))
                    .orElse(true));
  }

  private @Nullable URI image(JsonFields product) {
    return product
        .findText("image")
        .filter(file -> file.startsWith("/"))
        .map(file -> WebAddress.parse(connection.baseUrl() + "/media/catalog/product" + file))
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

  private static Optional<JsonFields> stock(JsonFields product) {
    return product.findObject("quantity_and_stock_status");
  }

  private static Optional<Integer> quantity(JsonFields stock) {
    return AdobeValues.quantity(stock, "qty");
  }

  private static Availability availability(JsonFields product) {
    return stock(product).map(some -> AdobeValues.flag(some, "is_in_stock", true)).orElse(true)
        ? Availability.IN_STOCK
        : Availability.OUT_OF_STOCK;
  }
}
