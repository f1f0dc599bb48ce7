package org.kindred.core.recommendation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.kindred.core.catalog.Catalog;
import org.kindred.core.catalog.CatalogChanged;
import org.kindred.core.catalog.Product;
import org.kindred.core.shop.Shop;
import org.kindred.core.shop.ShopKey;
import org.kindred.spi.value.ProductId;

/**
 * The shops' products in memory: loaded whole once, then only what was changed. Safe for several
 * threads.
 */
@ApplicationScoped
public class ShopCatalogs {

  private static final int AT_ONCE = 2_000;

  private final Catalog catalog;
  private final Map<ShopKey, ShopCatalog> loaded = new ConcurrentHashMap<>();
  private final Map<ShopKey, Set<ProductId>> changed = new ConcurrentHashMap<>();
  private volatile Runnable wake = () -> {};

  @Inject
  public ShopCatalogs(Catalog catalog) {
    this.catalog = catalog;
  }

  /** The shop's products, none as long as they are not loaded. */
  ShopCatalog of(ShopKey shop) {
    ShopCatalog products = loaded.get(shop);
    return products == null ? new ShopCatalog() : products;
  }

  boolean isLoaded(ShopKey shop) {
    return loaded.containsKey(shop);
  }

  void onChange(Runnable action) {
    wake = action;
  }

  void note(@Observes(during = TransactionPhase.AFTER_SUCCESS) CatalogChanged change) {
    changed
        .computeIfAbsent(change.shop().key(), key -> ConcurrentHashMap.newKeySet())
        .addAll(change.products());
    wake.run();
  }

  /** Loads what is missing or changed. */
  void refresh(Shop shop) {
    if (isLoaded(shop.key())) {
      refreshChanged(shop.key());
    } else {
      ShopCatalog products = new ShopCatalog();
      catalog.all(shop.key()).forEach(products::put);
      loaded.put(shop.key(), products);
    }
  }

  void forget(ShopKey shop) {
    loaded.remove(shop);
  }

  private void refreshChanged(ShopKey shop) {
    Set<ProductId> waiting = changed.getOrDefault(shop, Set.of());
    while (!waiting.isEmpty()) {
      Set<ProductId> next = new HashSet<>();
      waiting.stream().limit(AT_ONCE).forEach(next::add);
      waiting.removeAll(next);
      try {
        reload(shop, next);
      } catch (RuntimeException e) {
        waiting.addAll(next);
        throw e;
      }
    }
  }

  private void reload(ShopKey shop, Set<ProductId> ids) {
    ShopCatalog products = of(shop);
    Map<ProductId, Product> found = catalog.findAll(shop, ids);
    for (ProductId id : ids) {
      Product product = found.get(id);
      if (product == null) {
        products.remove(id);
      } else {
        products.put(product);
      }
    }
  }
}
