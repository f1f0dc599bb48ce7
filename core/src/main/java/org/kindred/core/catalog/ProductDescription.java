package org.kindred.core.catalog;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kindred.core.persistence.EventKey;
import org.kindred.spi.catalog.Availability;
import org.kindred.spi.catalog.CatalogProduct;
import org.kindred.spi.value.Money;
import org.kindred.spi.value.ProductId;

/**
 * A shop's word on a whole product. Text is cut to what is stored.
 *
 * @param at when the shop said so: an older word never replaces a newer one
 * @param by which message said so: decides between two words of the same instant
 */
public record ProductDescription(
    ProductId id,
    String name,
    @Nullable String description,
    @Nullable URI url,
    @Nullable URI imageUrl,
    @Nullable Money price,
    @Nullable Money regularPrice,
    List<String> categoryPath,
    @Nullable String brand,
    Availability availability,
    @Nullable Integer stockQuantity,
    Instant at,
    EventKey by) {

  public ProductDescription {
    categoryPath = List.copyOf(categoryPath);
  }

  /** The word of a platform. */
  public static ProductDescription of(CatalogProduct product, EventKey by) {
    return new ProductDescription(
        product.id(),
        product.name(),
        product.description(),
        product.url(),
        product.imageUrl(),
        product.price(),
        product.regularPrice(),
        product.categoryPath(),
        product.brand(),
        product.availability(),
        product.stockQuantity(),
        product.updatedAt(),
        by);
  }
}
