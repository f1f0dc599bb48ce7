package org.kindred.adapter.shopify;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kindred.adapter.support.JsonFields;
import org.kindred.adapter.support.ProductEvents;
import org.kindred.spi.ShopConnection;
import org.kindred.spi.event.ShopEvent;
import org.kindred.spi.value.ProductId;

/** Reads a product as {@code products/create} and {@code products/update} write it. */
final class WebhookProductReader {

  private final ShopConnection shop;

  WebhookProductReader(ShopConnection shop) {
    this.shop = shop;
  }

  /** Its new state, or its removal when it is a draft, archived, unlisted or not published. */
  ShopEvent event(JsonFields product) {
    ProductId id = new ProductId(product.id("id"));
    Instant updatedAt = product.instant("updated_at");
    boolean shown = product.text("status").equals("active") && product.has("published_at");
    return shown
        ? ProductEvents.changed(read(product, id, updatedAt).in(shop))
        : ProductEvents.removed(id, updatedAt);
  }

  private static ShopifyProduct read(JsonFields product, ProductId id, Instant updatedAt) {
    return new ShopifyProduct(
        id,
        product.text("title"),
        product.text("handle"),
        product.findText("body_html").orElse(null),
        product.findText("vendor").orElse(null),
        product.findObject("category").flatMap(one -> one.findText("full_name")).orElse(null),
        product.findText("product_type").orElse(null),
        image(product),
        updatedAt,
        product.someObjects("variants").stream().map(WebhookProductReader::variant).toList());
  }

  private static ShopifyVariant variant(JsonFields variant) {
    boolean counted = variant.has("inventory_management");
    return new ShopifyVariant(
        variant.decimal("price"),
        variant.findDecimal("compare_at_price").orElse(null),
        counted ? variant.findInteger("inventory_quantity").orElse(null) : null,
        variant.findText("inventory_policy").orElse("deny").equals("continue"));
  }

  private static @Nullable URI image(JsonFields product) {
    List<JsonFields> images = product.objects("images");
    return Stream.concat(product.findObject("image").stream(), images.stream())
        .map(image -> image.findUri("src"))
        .flatMap(Optional::stream)
        .findFirst()
        .orElse(null);
  }
}
