package org.kindred.core.catalog;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kindred.spi.catalog.Availability;
import org.kindred.spi.value.Money;
import org.kindred.spi.value.ProductId;

/**
 * A product as its shop describes it. Text is plain text and may hold anything: escape it.
 *
 * @param id as the shop names it
 * @param name not blank
 * @param description or null
 * @param url its page, or null when only a file named the product or the address is not of the web
 * @param imageUrl or null
 * @param price or null when not known
 * @param regularPrice what it costs when not on sale, or null when it is not
 * @param categoryPath from the widest to the narrowest, may be empty
 * @param brand or null
 * @param availability whether it can be bought now
 * @param stockQuantity or null when the shop does not count
 * @param firstSeenAt when we first heard of it
 */
public record Product(
    ProductId id,
    String name,
    @Nullable String description,
    @Nullable WebAddress url,
    @Nullable WebAddress imageUrl,
    @Nullable Money price,
    @Nullable Money regularPrice,
    List<String> categoryPath,
    @Nullable String brand,
    Availability availability,
    @Nullable Integer stockQuantity,
    Instant firstSeenAt) {

  public Product {
    categoryPath = List.copyOf(categoryPath);
  }

  /** Whether it may be shown to somebody who wants to buy. */
  public boolean isAvailable() {
    return availability == Availability.IN_STOCK;
  }
}
