package org.kindred.core.recommendation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import org.kindred.core.catalog.Product;

/** All products of a shop in an order, as a whole and by category. Immutable. */
final class Ranking {

  static final Ranking EMPTY = new Ranking(List.of(), Map.of());

  private final List<String> all;
  private final Map<String, List<String>> byCategory;

  private Ranking(List<String> all, Map<String, List<String>> byCategory) {
    this.all = all;
    this.byCategory = byCategory;
  }

  /** Highest score first; what has none comes after, in the order given. */
  static Ranking by(ToDoubleFunction<String> score, List<Product> products) {
    record Scored(Product product, double score) {}
    List<Scored> scored = new ArrayList<>(products.size());
    products.forEach(p -> scored.add(new Scored(p, score.applyAsDouble(p.id().value()))));
    scored.sort(Comparator.comparingDouble(Scored::score).reversed());
    return of(scored.stream().map(Scored::product).toList());
  }

  /** The order given. */
  static Ranking of(List<Product> products) {
    List<String> all = new ArrayList<>(products.size());
    Map<String, List<String>> byCategory = new HashMap<>();
    for (Product product : products) {
      String id = product.id().value();
      all.add(id);
      categories(product)
          .forEach(name -> byCategory.computeIfAbsent(name, k -> new ArrayList<>()).add(id));
    }
    return new Ranking(all, byCategory);
  }

  List<String> all() {
    return all;
  }

  List<String> in(String category) {
    return byCategory.getOrDefault(category, List.of());
  }

  /** The elements of the product's category path, and the paths that lead to them. */
  static Set<String> categories(Product product) {
    Set<String> names = new HashSet<>(product.categoryPath());
    StringBuilder path = new StringBuilder();
    for (String element : product.categoryPath()) {
      path.append(path.isEmpty() ? "" : "|").append(element);
      names.add(path.toString());
    }
    return names;
  }
}
