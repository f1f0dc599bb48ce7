package org.kindred.adapter.medusa;

import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kindred.adapter.support.JsonFields;
import org.kindred.adapter.support.PlainText;
import org.kindred.adapter.support.ProductAddress;
import org.kindred.adapter.support.WebAddress;
import org.kindred.adapter.support.listing.ListedShop;
import org.kindred.spi.ShopConnection;
import org.kindred.spi.catalog.CatalogProduct;
import org.kindred.spi.event.ShopEvent;
import org.kindred.spi.value.ProductId;

/**
 * Products with their variants, as the companion reads them and as the Admin API tells them. A
 * product's own {@code updated_at} does not move with stock, so a state counts as of the time it
 * was read.
 */
final class MedusaProducts {

  /** What is asked for with a product, here and by the companion. */
  static final String FIELDS =
      "id,title,subtitle,handle,description,status,thumbnail,updated_at,deleted_at,*images,"
          + "*collection,*categories,*categories.parent_category,"
          + "*categories.parent_category.parent_category,*variants,*variants.prices,"
          + "*variants.inventory_items,*variants.inventory_items.inventory.location_levels";

  private static final int DEEPEST_CATEGORY = 8;

  private final ProductAddress addresses;
  private final ShopConnection connection;

  MedusaProducts(ShopConnection connection) {
    this.addresses = ProductAddress.of(connection, MedusaAdapterFactory.PRODUCT_PAGE);
    this.connection = connection;
  }

  /** The product as it is, or its removal when it is gone, a draft, or not sold in the currency. */
  ShopEvent event(String id, Optional<JsonFields> product, Instant asOf) {
    return ListedShop.event(new ProductId(id), product.flatMap(fields -> find(fields, asOf)), asOf);
  }

  /** The product, or empty when shoppers cannot buy it in the shop's currency. */
  Optional<CatalogProduct> find(JsonFields product, Instant asOf) {
    List<JsonFields> variants = product.objects("variants");
    Optional<MedusaPrice> price = MedusaPrice.ofCheapest(variants, connection.currency(), asOf);
    if (!isShown(product) || price.isEmpty()) {
      return Optional.empty();
    }
    String id = product.id("id");
    return Optional.of(
        CatalogProduct.builder(
                new ProductId(id),
                product.text("title"),
                addresses.of(id, product.findText("handle").orElse(id)),
                price.get().now(),
                asOf)
            .regularPrice(price.get().regular())
            .description(product.findText("description").map(PlainText::ofHtml).orElse(null))
            .imageUrl(image(product))
            .categoryPath(categoryPath(product))
            .availability(MedusaStock.availability(variants))
            .stockQuantity(MedusaStock.quantity(variants))
            .build());
  }

  private static boolean isShown(JsonFields product) {
    return product.findText("status").orElse("published").equals("published")
        && !product.has("deleted_at");
  }

  private static @Nullable URI image(JsonFields product) {
    return product
        .findText("thumbnail")
        .or(
            () ->
                product.objects("images").stream()
                    .map(image -> image.findText("url"))
                    .flatMap(Optional::stream)
                    .findFirst())
        .map(WebAddress::parse)
        .orElse(null);
  }

  /** The deepest public category; of equally deep ones the first by name, so that it is stable. */
  private static List<String> categoryPath(JsonFields product) {
    return product.objects("categories").stream()
        .filter(category -> !category.findFlag("is_internal").orElse(false))
        .map(MedusaProducts::path)
        .min(
            Comparator.<List<String>>comparingInt(List::size)
                .reversed()
                .thenComparing(path -> String.join("/", path)))
        .orElse(List.of());
  }

  private static List<String> path(JsonFields category) {
    List<String> names = new ArrayList<>();
    Optional<JsonFields> place = Optional.of(category);
    while (place.isPresent() && names.size() < DEEPEST_CATEGORY) {
      names.add(0, place.get().text("name"));
      place = place.get().findObject("parent_category");
    }
    return names;
  }
}
