package org.kindred.demo.history;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.kindred.demo.catalogue.Product;
import org.kindred.demo.catalogue.Subcategory;

/** Where people go from a product: to which similar ones, and to what is bought along with it. */
final class Paths {

  private static final int SIMILAR = 4;
  private static final int TOGETHER = 3;

  private final Map<String, List<Product>> shelves = new HashMap<>();
  private final Map<String, List<Product>> similar = new HashMap<>();
  private final Map<String, List<Product>> together = new HashMap<>();
  private final List<Subcategory> subcategories;
  private final Random random;

  Paths(List<Product> products, Random random) {
    this.random = random;
    subcategories = products.stream().map(Product::subcategory).distinct().toList();
    products.forEach(
        product ->
            shelves
                .computeIfAbsent(product.subcategory().key(), key -> new ArrayList<>())
                .add(product));
    products.forEach(
        product -> {
          similar.put(product.id(), similarTo(product));
          together.put(product.id(), boughtWith(product));
        });
  }

  List<Subcategory> subcategories() {
    return subcategories;
  }

  /** Everything in a subcategory. */
  List<Product> shelf(String subcategory) {
    return shelves.getOrDefault(subcategory, List.of());
  }

  Product similar(Product product) {
    return early(similar.getOrDefault(product.id(), List.of(product)));
  }

  Product together(Product product) {
    return early(together.getOrDefault(product.id(), List.of(product)));
  }

  /** Any of them, the first with half of the chance, the next with half of the rest … */
  private Product early(List<Product> products) {
    int place = 0;
    while (place < products.size() - 1 && random.nextBoolean()) {
      place++;
    }
    return products.get(place);
  }

  private List<Product> similarTo(Product product) {
    Map<Product, Double> distance = new HashMap<>();
    for (Product other : shelf(product.subcategory().key())) {
      double price =
          Math.abs(
              Math.log(
                  other.price().amount().doubleValue() / product.price().amount().doubleValue()));
      double brand = other.brand().equals(product.brand()) ? 0 : 0.5;
      distance.put(other, price + brand + 0.3 * random.nextDouble());
    }
    distance.remove(product);
    return distance.entrySet().stream()
        .sorted(
            Map.Entry.<Product, Double>comparingByValue()
                .thenComparing(entry -> entry.getKey().id()))
        .limit(SIMILAR)
        .map(Map.Entry::getKey)
        .toList();
  }

  private List<Product> boughtWith(Product product) {
    List<Product> partners = new ArrayList<>();
    for (int i = 0; i < TOGETHER; i++) {
      List<String> goesWith = product.subcategory().goesWith();
      List<Product> shelf = shelf(goesWith.get(i % goesWith.size()));
      partners.add(shelf.get(random.nextInt(shelf.size())));
    }
    partners.sort(Comparator.comparing(partner -> !partner.brand().equals(product.brand())));
    return partners;
  }
}
