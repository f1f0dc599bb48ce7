package org.kindred.adapter.woocommerce;

import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kindred.adapter.support.JsonFields;
import org.kindred.adapter.support.PlainText;
import org.kindred.adapter.support.ProductEvents;
import org.kindred.spi.catalog.Availability;
import org.kindred.spi.catalog.CatalogProduct;
import org.kindred.spi.event.ShopEvent;
import org.kindred.spi.value.Money;
import org.kindred.spi.value.ProductId;

/**
 * Reads a product as webhooks and REST v3 write it. Products carry no currency: it is the
 * connection's. Stateless but for that.
 */
final class ProductReader {

  /** What is asked for through REST: nothing that is not read below. */
  static final String FIELDS =
      "id,name,permalink,type,status,catalog_visibility,description,short_description,price,"
          + "regular_price,on_sale,purchasable,manage_stock,stock_quantity,stock_status,categories,"
          + "brands,images,date_created_gmt,date_modified_gmt";

  private static final String NO_CATEGORY = "uncategorized";

  private final Currency currency;

  ProductReader(Currency currency) {
    this.currency = currency;
  }

  /** The product's new state, or its removal when shoppers cannot see or buy it any more. */
  ShopEvent event(JsonFields product) {
    Optional<CatalogProduct> shown = findShown(product);
    return shown.isPresent()
        ? ProductEvents.changed(shown.get())
        : ProductEvents.removed(id(product), changedAt(product));
  }

  /** The product, or empty when it is a draft, private, in the trash, hidden or has no price. */
  Optional<CatalogProduct> findShown(JsonFields product) {
    return isShown(product) ? Optional.of(read(product)) : Optional.empty();
  }

  /** Whether shoppers find the product; needs its status, visibility and price only. */
  static boolean isShown(JsonFields product) {
    return product.text("status").equals("publish")
        && !product.findText("catalog_visibility").orElse("visible").equals("hidden")
        && product.findDecimal("price").isPresent();
  }

  static ProductId id(JsonFields product) {
    return new ProductId(product.id("id"));
  }

  private CatalogProduct read(JsonFields product) {
    URI page =
        product
            .findUri("permalink")
            .orElseThrow(() -> product.malformed("permalink", "is missing"));
    Money price = WooValues.money(product, "price", currency);
    return CatalogProduct.builder(
            id(product), PlainText.ofHtml(product.text("name")), page, price, changedAt(product))
        .description(description(product))
        .imageUrl(image(product))
        .regularPrice(regularPrice(product, price))
        .categoryPath(categories(product))
        .brand(product.objects("brands").stream().findFirst().map(ProductReader::name).orElse(null))
        .availability(availability(product))
        .stockQuantity(stock(product))
        .build();
  }

  /** Of the two times, a product that was never changed has but the first. */
  private static Instant changedAt(JsonFields product) {
    return WooValues.findGmt(product, "date_modified_gmt")
        .or(() -> WooValues.findGmt(product, "date_created_gmt"))
        .orElseThrow(() -> product.malformed("date_modified_gmt", "is missing"));
  }

  private static @Nullable String description(JsonFields product) {
    String text =
        product.findText("short_description").orElse("")
            + " "
            + product.findText("description").orElse("");
    String plain = PlainText.ofHtml(text);
    return plain.isEmpty() ? null : plain;
  }

  private static @Nullable URI image(JsonFields product) {
    return product.objects("images").stream()
        .findFirst()
        .flatMap(image -> image.findUri("src"))
        .orElse(null);
  }

  private @Nullable Money regularPrice(JsonFields product, Money price) {
    boolean onSale = product.findFlag("on_sale").orElse(false);
    if (!onSale || product.findDecimal("regular_price").isEmpty()) {
      return null;
    }
    Money regular = WooValues.money(product, "regular_price", currency);
    return price.minus(regular).isNegative() ? regular : null;
  }

  /**
   * All categories of the product in the shop's order: which one is above another, a product does
   * not say. The one that stands for none is left out.
   */
  private static List<String> categories(JsonFields product) {
    List<String> names = new ArrayList<>();
    for (JsonFields category : product.objects("categories")) {
      if (!category.findText("slug").orElse("").equals(NO_CATEGORY)) {
        names.add(name(category));
      }
    }
    return names;
  }

  private static String name(JsonFields named) {
    return PlainText.ofHtml(named.text("name"));
  }

  /**
   * Backorders can be bought now. Only of simple products does {@code purchasable} say something:
   * of grouped and external ones it is never true.
   */
  private static Availability availability(JsonFields product) {
    boolean sold =
        product.findFlag("purchasable").orElse(true)
            || !product.findText("type").orElse("simple").equals("simple");
    boolean there = !product.findText("stock_status").orElse("instock").equals("outofstock");
    return sold && there ? Availability.IN_STOCK : Availability.OUT_OF_STOCK;
  }

  private static @Nullable Integer stock(JsonFields product) {
    return product.findFlag("manage_stock").orElse(false)
        ? WooValues.findPieces(product, "stock_quantity").orElse(null)
        : null;
  }
}
