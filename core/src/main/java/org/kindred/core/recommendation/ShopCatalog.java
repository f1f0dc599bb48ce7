package org.kindred.core.recommendation;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.kindred.core.catalog.Product;
import org.kindred.spi.value.ProductId;

/** One shop's products in memory. Safe for several threads. */
final class ShopCatalog {

  private static final Comparator<Product> NEWEST_FIRST =
      Comparator.comparing(Product::firstSeenAt).reversed().thenComparing(p -> p.id().value());

  private final Map<String, Product> products = new ConcurrentHashMap<>();
  private final AtomicLong changes = new AtomicLong();

  @Nullable Product find(String id) {
    return products.get(id);
  }

  int size() {
    return products.size();
  }

  /** Rises with every change that a shopper could see. */
  long version() {
    return changes.get();
  }

  Collection<Product> all() {
    return products.values();
  }

  List<Product> newestFirst() {
    return products.values().stream().sorted(NEWEST_FIRST).toList();
  }

  /**
   * Takes the product. The instance before stays as long as a shopper sees no difference, so that
   * slates with it stay good.
   */
  void put(Product product) {
    Product before = products.get(product.id().value());
    if (before == null || !looksLike(before, product)) {
      products.put(product.id().value(), product);
      changes.incrementAndGet();
    }
  }

  void remove(ProductId id) {
    if (products.remove(id.value()) != null) {
      changes.incrementAndGet();
    }
  }

  /** How many are left in stock is not shown, only whether there are any. */
  private static boolean looksLike(Product before, Product now) {
    return before.equals(withStockOf(now, before));
  }

  private static Product withStockOf(Product product, Product other) {
    return new Product(
        product.id(),
        product.name(),
        product.description(),
        product.url(),
        product.imageUrl(),
        product.price(),
        product.regularPrice(),
        product.categoryPath(),
        product.brand(),
        product.availability(),
        other.stockQuantity(),
        product.firstSeenAt());
  }
}
