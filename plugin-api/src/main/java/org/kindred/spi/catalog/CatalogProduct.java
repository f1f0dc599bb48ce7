package org.kindred.spi.catalog;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kindred.spi.value.Money;
import org.kindred.spi.value.ProductId;

/**
 * A product as a shopper sees it, with its variants folded in. Made with {@link #builder}.
 *
 * @param id the product, never a variant
 * @param name plain text, not blank
 * @param url its page in the shop, absolute
 * @param price what it costs now; of the cheapest variant when they differ
 * @param updatedAt the shop's clock; an older state never overwrites a newer one
 * @param description plain text, or null
 * @param imageUrl absolute, or null
 * @param regularPrice what it costs when not on sale, or null when it is not on sale
 * @param categoryPath from the widest to the narrowest; empty when the shop has none
 * @param brand or null
 * @param availability whether it can be bought now
 * @param stockQuantity over all variants and places, or null when the shop does not count
 */
public record CatalogProduct(
    ProductId id,
    String name,
    URI url,
    Money price,
    Instant updatedAt,
    @Nullable String description,
    @Nullable URI imageUrl,
    @Nullable Money regularPrice,
    List<String> categoryPath,
    @Nullable String brand,
    Availability availability,
    @Nullable Integer stockQuantity) {

  /** Refuses a blank name, relative addresses and a negative price. */
  public CatalogProduct {
    if (name.isBlank()) {
      throw new IllegalArgumentException("name of product " + id + " must not be blank");
    }
    requireAbsolute(url);
    if (imageUrl != null) {
      requireAbsolute(imageUrl);
    }
    if (price.isNegative()) {
      throw new IllegalArgumentException("price must not be negative, got " + price);
    }
    categoryPath = List.copyOf(categoryPath);
  }

  /** Starts with what every product has; the rest defaults to unknown, and to in stock. */
  public static Builder builder(
      ProductId id, String name, URI url, Money price, Instant updatedAt) {
    return new Builder(id, name, url, price, updatedAt);
  }

  private static void requireAbsolute(URI address) {
    String scheme = address.getScheme();
    if (!"http".equalsIgnoreCase(scheme) && !"https".equalsIgnoreCase(scheme)) {
      throw new IllegalArgumentException("address must start with http or https, got " + address);
    }
  }

  /** Collects the optional parts of a {@link CatalogProduct}. Not thread-safe. */
  public static final class Builder {

    private final ProductId id;
    private final String name;
    private final URI url;
    private final Money price;
    private final Instant updatedAt;
    private @Nullable String description;
    private @Nullable URI imageUrl;
    private @Nullable Money regularPrice;
    private List<String> categoryPath = List.of();
    private @Nullable String brand;
    private Availability availability = Availability.IN_STOCK;
    private @Nullable Integer stockQuantity;

    private Builder(ProductId id, String name, URI url, Money price, Instant updatedAt) {
      this.id = id;
      this.name = name;
      this.url = url;
      this.price = price;
      this.updatedAt = updatedAt;
    }

    public Builder description(@Nullable String value) {
      description = value;
      return this;
    }

    public Builder imageUrl(@Nullable URI value) {
      imageUrl = value;
      return this;
    }

    public Builder regularPrice(@Nullable Money value) {
      regularPrice = value;
      return this;
    }

    public Builder categoryPath(List<String> value) {
      categoryPath = value;
      return this;
    }

    public Builder brand(@Nullable String value) {
      brand = value;
      return this;
    }

    public Builder availability(Availability value) {
      availability = value;
      return this;
    }

    public Builder stockQuantity(@Nullable Integer value) {
      stockQuantity = value;
      return this;
    }

    public CatalogProduct build() {
      return new CatalogProduct(
          id,
          name,
          url,
          price,
          updatedAt,
          description,
          imageUrl,
          regularPrice,
          categoryPath,
          brand,
          availability,
          stockQuantity);
    }
  }
}
