package org.kindred.demo.catalogue;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What can be bought.
 *
 * @param description plain text
 * @param price what it costs now
 * @param regularPrice what it costs when it is not on sale, or null when it is not on sale
 * @param stock how many there are
 * @param launchedAt when it was first on the shelf
 */
public record Product(
    String id,
    String name,
    String description,
    Category category,
    Subcategory subcategory,
    Brand brand,
    Money price,
    @Nullable Money regularPrice,
    int stock,
    Instant launchedAt) {

  public boolean isAvailable() {
    return stock > 0;
  }

  public boolean isOnSale() {
    return regularPrice != null;
  }

  /** From the widest to the narrowest, in the shop's own language. */
  public List<String> categoryPath() {
    return List.of(category.label().english(), subcategory.label().english());
  }

  public Product withStock(int newStock) {
    return new Product(
        id,
        name,
        description,
        category,
        subcategory,
        brand,
        price,
        regularPrice,
        newStock,
        launchedAt);
  }

  /** Costs this from now on; what it cost before is its regular price if that was more. */
  public Product withPrice(Money newPrice) {
    Money usual = regularPrice == null ? price : regularPrice;
    return new Product(
        id,
        name,
        description,
        category,
        subcategory,
        brand,
        newPrice,
        newPrice.compareTo(usual) < 0 ? usual : null,
        stock,
        launchedAt);
  }
}
