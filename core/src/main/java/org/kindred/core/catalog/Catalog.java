package org.kindred.core.catalog;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.kindred.core.persistence.Sql;
import org.kindred.core.persistence.Transactions;
import org.kindred.core.shop.Shop;
import org.kindred.core.shop.ShopKey;
import org.kindred.core.shop.Shops;
import org.kindred.spi.value.ProductId;

/** The products of each shop, as its newest word has them. Safe for several threads. */
@ApplicationScoped
public class Catalog {

  private static final String LISTED =
      " p.shopId = :shop and p.describedAt is not null"
          + " and (p.removedAt is null or p.describedAt > p.removedAt)";

  private static final String MATCHES =
      LISTED
          + " and (lower(p.name) like :text escape '!' or lower(p.brand) like :text escape '!'"
          + " or lower(p.categoryPath) like :text escape '!'"
          + " or lower(p.productId) like :text escape '!')";

  private final Shops shops;
  private final Transactions transactions;
  private final Clock clock;
  private final Event<CatalogChanged> changes;

  @Inject
  public Catalog(
      Shops shops, Transactions transactions, Clock clock, Event<CatalogChanged> changes) {
    this.shops = shops;
    this.transactions = transactions;
    this.clock = clock;
    this.changes = changes;
  }

  /** A product that was described and not removed. */
  public Optional<Product> find(ShopKey shop, ProductId id) {
    return Optional.ofNullable(findAll(shop, List.of(id)).get(id));
  }

  /** Those of the products that were described and not removed. */
  public Map<ProductId, Product> findAll(ShopKey shop, Collection<ProductId> ids) {
    return transactions.required(
        entityManager ->
            stored(entityManager, shops.get(shop).id(), ids).values().stream()
                .filter(StoredProduct::isListed)
                .map(StoredProduct::toProduct)
                .collect(Collectors.toMap(Product::id, Function.identity())));
  }

  /** Every product of the shop that was described and not removed. */
  public List<Product> all(ShopKey shop) {
    return transactions.required(
        entityManager ->
            entityManager
                .createQuery("select p from StoredProduct p where" + LISTED, StoredProduct.class)
                .setParameter("shop", shops.get(shop).id())
                .setHint("org.hibernate.readOnly", true)
                .getResultStream()
                .map(StoredProduct::toProduct)
                .toList());
  }

  /** The ids of every product that was described and not removed. */
  public List<ProductId> ids(ShopKey shop) {
    return transactions.required(
        entityManager ->
            entityManager
                .createQuery("select p.productId from StoredProduct p where" + LISTED, String.class)
                .setParameter("shop", shops.get(shop).id())
                .getResultStream()
                .map(ProductId::new)
                .toList());
  }

  /** How many products the shop has. */
  public long count(ShopKey shop) {
    return transactions.required(
        entityManager ->
            entityManager
                .createQuery("select count(p) from StoredProduct p where" + LISTED, Long.class)
                .setParameter("shop", shops.get(shop).id())
                .getSingleResult());
  }

  /**
   * Products whose name, brand, category or id holds the text, whatever its case.
   *
   * @param text may be empty: all products
   * @param offset how many to skip
   * @param limit how many to return at most
   */
  public ProductPage search(ShopKey shop, String text, int offset, int limit) {
    long shopId = shops.get(shop).id();
    String pattern = "%" + escaped(text.strip().toLowerCase(Locale.ROOT)) + "%";
    return transactions.required(
        entityManager -> {
          List<Product> products =
              entityManager
                  .createQuery(
                      "select p from StoredProduct p where" + MATCHES + " order by p.name, p.id",
                      StoredProduct.class)
                  .setParameter("shop", shopId)
                  .setParameter("text", pattern)
                  .setFirstResult(offset)
                  .setMaxResults(limit)
                  .getResultStream()
                  .map(StoredProduct::toProduct)
                  .toList();
          long total =
              entityManager
                  .createQuery("select count(p) from StoredProduct p where" + MATCHES, Long.class)
                  .setParameter("shop", shopId)
                  .setParameter("text", pattern)
                  .getSingleResult();
          return new ProductPage(products, total);
        });
  }

  /** Takes what is new of these words; their order does not matter. */
  public void describe(Shop shop, List<ProductDescription> words) {
    change(shop, words, ProductDescription::id, StoredProduct::describe);
  }

  /** Takes what is new of these levels; a product that is not described yet stays unlisted. */
  public void setStock(Shop shop, List<StockLevel> levels) {
    change(
        shop,
        levels,
        StockLevel::id,
        (product, level) -> product.setStock(level.quantity(), level.at(), level.by()));
  }

  /** Unlists the product until it is described anew after that time. */
  public void remove(Shop shop, ProductId id, Instant at) {
    change(shop, List.of(id), Function.identity(), (product, removed) -> product.remove(at));
  }

  /** Forgets the whole catalogue of a shop. */
  public long eraseShop(Shop shop) {
    return transactions.required(
        entityManager ->
            (long)
                Sql.on(entityManager).update("delete from product where shop_id = ?", shop.id()));
  }

  private <W> void change(
      Shop shop,
      List<W> words,
      Function<W, ProductId> subject,
      BiConsumer<StoredProduct, W> change) {
    if (words.isEmpty()) {
      return;
    }
    Set<ProductId> ids = new LinkedHashSet<>();
    words.forEach(word -> ids.add(subject.apply(word)));
    transactions.run(
        entityManager -> {
          Map<ProductId, StoredProduct> products = stored(entityManager, shop.id(), ids);
          List<StoredProduct> fresh = addMissing(products, shop, ids);
          words.forEach(word -> change.accept(products.get(subject.apply(word)), word));
          // what changes after it was persisted is written twice
          fresh.forEach(entityManager::persist);
          entityManager.flush();
          products.values().forEach(entityManager::detach);
          changes.fire(new CatalogChanged(shop, ids));
        });
  }

  private List<StoredProduct> addMissing(
      Map<ProductId, StoredProduct> products, Shop shop, Set<ProductId> ids) {
    Instant now = clock.instant();
    List<StoredProduct> fresh = new ArrayList<>();
    for (ProductId id : ids) {
      if (!products.containsKey(id)) {
        StoredProduct product = new StoredProduct(shop.id(), id, now);
        products.put(id, product);
        fresh.add(product);
      }
    }
    return fresh;
  }

  private static Map<ProductId, StoredProduct> stored(
      EntityManager entityManager, long shopId, Collection<ProductId> ids) {
    List<String> names = new ArrayList<>(ids.stream().map(ProductId::value).distinct().toList());
    Map<ProductId, StoredProduct> found = new HashMap<>();
    for (List<String> list : Sql.on(entityManager).lists(names)) {
      entityManager
          .createQuery(
              "select p from StoredProduct p where p.shopId = :shop and p.productId in :names",
              StoredProduct.class)
          // nothing is changed yet; looking for changes would cost more than the query
          .setFlushMode(FlushModeType.COMMIT)
          .setParameter("shop", shopId)
          .setParameter("names", list)
          .getResultList()
          .forEach(product -> found.put(product.productId(), product));
    }
    return found;
  }

  private static String escaped(String text) {
    return text.replace("!", "!!").replace("%", "!%").replace("_", "!_");
  }
}
