package org.kindred.demo.browsing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.kindred.demo.catalogue.Money;
import org.kindred.demo.catalogue.Product;
import org.kindred.demo.history.ActKind;
import org.kindred.demo.history.History;
import org.kindred.demo.journal.JournalEntry;
import org.kindred.demo.journal.JournalReader;

/** The products as they are now. Safe for several threads. */
@ApplicationScoped
public class Catalogue implements JournalReader {

  private static final Duration LATELY = Duration.ofDays(60);
  private static final Map<ActKind, Integer> WEIGHTS =
      Map.of(ActKind.VIEW, 1, ActKind.LIKE, 2, ActKind.ADD_TO_CART, 3, ActKind.PURCHASE, 5);

  private final Map<String, Product> products = new HashMap<>();
  private final Map<String, Integer> popularity = new HashMap<>();

  @Inject
  public Catalogue(History history) {
    history.products().forEach(product -> products.put(product.id(), product));
    Instant since = history.endsAt().minus(LATELY);
    history.acts().stream()
        .filter(act -> act.at().isAfter(since))
        .forEach(
            act ->
                popularity.merge(
                    act.productId(), WEIGHTS.getOrDefault(act.kind(), 0), Integer::sum));
  }

  public synchronized Optional<Product> find(String productId) {
    return Optional.ofNullable(products.get(productId));
  }

  /** All products, the most popular first. */
  public synchronized List<Product> products() {
    return products.values().stream()
        .sorted(
            Comparator.<Product>comparingInt(product -> -popularity.getOrDefault(product.id(), 0))
                .thenComparing(Product::id))
        .toList();
  }

  @Override
  public void read(JournalEntry entry) {
    switch (entry.event().type()) {
      case "stock.changed" ->
          change(
              entry.event().get("productId"),
              product -> product.withStock(entry.event().number("quantity")));
      case "product.changed" -> readProduct(entry.event().object("product"));
      default -> {}
    }
  }

  private void readProduct(JsonObject json) {
    Money price = Money.parse(json.getJsonObject("price").getString("amount"));
    change(
        json.getString("id"),
        product -> product.withPrice(price).withStock(json.getInt("stockQuantity")));
  }

  private synchronized void change(String productId, UnaryOperator<Product> change) {
    products.computeIfPresent(productId, (id, product) -> change.apply(product));
  }
}
