package org.kindred.realshop;

import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** The products that a shop opens with, by their slugs. */
record Catalogue(Map<String, Product> products) {

  /** A product with its first variant. */
  record Product(String id, String variant) {}

  String id(String slug) {
    return product(slug).id();
  }

  String variant(String slug) {
    return product(slug).variant();
  }

  Map<String, String> ids() {
    return products.entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, product -> product.getValue().id()));
  }

  private Product product(String slug) {
    return Objects.requireNonNull(products.get(slug), slug);
  }
}
