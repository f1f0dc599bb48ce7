package org.kindred.demo.catalogue;

import java.util.List;

/**
 * A shelf in a category.
 *
 * @param priceFrom of the cheapest product, in whole euros
 * @param priceTo of the dearest product, in whole euros
 * @param repeatDays after how many days it is used up, 0 if it lasts
 * @param goesWith keys of subcategories that are bought along with this one
 * @param nouns what its products are
 * @param styles what tells products of a kind apart
 * @param about a sentence that is true of all of its products
 */
public record Subcategory(
    String key,
    Label label,
    int priceFrom,
    int priceTo,
    int repeatDays,
    Season season,
    List<String> goesWith,
    List<String> nouns,
    List<String> styles,
    String about) {

  public Subcategory {
    goesWith = List.copyOf(goesWith);
    nouns = List.copyOf(nouns);
    styles = List.copyOf(styles);
  }

  public boolean isConsumable() {
    return repeatDays > 0;
  }
}
