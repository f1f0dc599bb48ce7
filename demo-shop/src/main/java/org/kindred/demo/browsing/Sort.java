package org.kindred.demo.browsing;

import java.util.Comparator;
import java.util.List;
import org.kindred.demo.catalogue.Product;

/** How a list of products is ordered. */
enum Sort {
  POPULAR("popular"),
  NEWEST("newest"),
  CHEAPEST("cheapest"),
  DEAREST("dearest");

  private final String key;

  Sort(String key) {
    this.key = key;
  }

  static Sort of(String key) {
    for (Sort sort : values()) {
      if (sort.key.equals(key)) {
        return sort;
      }
    }
    return POPULAR;
  }

  String key() {
    return key;
  }

  /** Orders products that come with the most popular first. */
  List<Product> apply(List<Product> products) {
    return switch (this) {
      case POPULAR -> products;
      case NEWEST ->
          products.stream().sorted(Comparator.comparing(Product::launchedAt).reversed()).toList();
      case CHEAPEST -> products.stream().sorted(Comparator.comparing(Product::price)).toList();
      case DEAREST ->
          products.stream().sorted(Comparator.comparing(Product::price).reversed()).toList();
    };
  }
}
