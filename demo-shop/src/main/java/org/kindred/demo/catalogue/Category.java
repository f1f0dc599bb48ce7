package org.kindred.demo.catalogue;

import java.util.List;

/** A department of the shop. */
public record Category(
    String key, Label label, List<Brand> brands, List<Subcategory> subcategories) {

  public Category {
    brands = List.copyOf(brands);
    subcategories = List.copyOf(subcategories);
  }
}
