package org.kindred.demo.browsing;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.kindred.demo.catalogue.Product;

/** Finds products by words. */
final class Search {

  private Search() {}

  /** Those that have every word in their name, brand or categories, in the order they come in. */
  static List<Product> find(List<Product> products, String query) {
    List<String> words =
        Arrays.stream(query.toLowerCase(Locale.ROOT).split("\\s+", -1))
            .filter(word -> !word.isEmpty())
            .toList();
    return products.stream()
        .filter(product -> words.stream().allMatch(text(product)::contains))
        .toList();
  }

  static String encoded(String query) {
    return URLEncoder.encode(query, StandardCharsets.UTF_8);
  }

  private static String text(Product product) {
    return String.join(
            " ",
            product.name(),
            product.category().label().english(),
            product.category().label().chinese(),
            product.subcategory().label().english(),
            product.subcategory().label().chinese())
        .toLowerCase(Locale.ROOT);
  }
}
