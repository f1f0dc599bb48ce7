package org.kindred.demo.journal;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.net.URI;
import java.time.Instant;
import org.kindred.demo.catalogue.Product;

/** Describes products as the open event vocabulary has them. */
public final class ProductJson {

  private final URI shop;

  /**
   * @param shop where the shop's pages are for the public
   */
  public ProductJson(URI shop) {
    this.shop = shop;
  }

  /** The product's page in the shop at the given address. */
  public static URI url(URI shop, Product product) {
    return URI.create(shop + "/products/" + product.id());
  }

  /** The product's first picture. */
  public static URI imageUrl(URI shop, Product product) {
    return URI.create(shop + "/pictures/" + product.id() + ".svg");
  }

  /** The product as it is since {@code updatedAt}. */
  public JsonObject of(Product product, Instant updatedAt) {
    JsonObjectBuilder json =
        Json.createObjectBuilder()
            .add("id", product.id())
            .add("name", product.name())
            .add("description", product.description())
            .add("url", url(shop, product).toString())
            .add("imageUrl", imageUrl(shop, product).toString())
            .add("price", ShopEvents.money(product.price()))
            .add("categoryPath", Json.createArrayBuilder(product.categoryPath()))
            .add("brand", product.brand().name())
            .add("availability", product.isAvailable() ? "IN_STOCK" : "OUT_OF_STOCK")
            .add("stockQuantity", product.stock())
            .add("updatedAt", updatedAt.toString());
    if (product.regularPrice() != null) {
      json.add("regularPrice", ShopEvents.money(product.regularPrice()));
    }
    return json.build();
  }
}
