package org.kindred.engine.data;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the shop says about one item. Whatever is not known is empty.
 *
 * @param categories category path or categories, most general first where there is an order
 * @param brand the brand, or null
 * @param price in the shop's currency, NaN when unknown; a feature only, never an amount to pay
 * @param title the words of the title, perhaps empty
 */
public record ItemFeatures(
    List<String> categories, @Nullable String brand, double price, String title) {

  /** Nothing is known. */
  public static final ItemFeatures NONE = new ItemFeatures(List.of(), null, Double.NaN, "");

  public ItemFeatures {
    // the same few categories and brands stand in a whole catalogue
    categories = List.copyOf(categories.stream().map(String::intern).toList());
    brand = brand == null ? null : brand.intern();
  }
}
