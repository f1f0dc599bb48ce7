package org.kindred.demo.history;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kindred.demo.catalogue.Product;
import org.kindred.demo.shopper.Shopper;

/** What somebody does during one visit, step by step. */
final class Session {

  private final Shopper shopper;
  private final Random random;
  private final List<Act> acts = new ArrayList<>();
  private final Set<String> seen = new HashSet<>();
  private final Map<Product, Integer> cart = new LinkedHashMap<>();
  private final List<PastReview> reviews = new ArrayList<>();
  private @Nullable PastOrder order;
  private Instant now;

  Session(Visit visit, Random random) {
    this.shopper = visit.shopper();
    this.now = visit.at();
    this.random = random;
  }

  /** Looks at a product unless it was looked at before or is not there yet; says whether it did. */
  boolean view(Product product) {
    if (product.launchedAt().isAfter(now) || !seen.add(product.id())) {
      return false;
    }
    act(product, ActKind.VIEW, 1);
    return true;
  }

  void like(Product product) {
    act(product, ActKind.LIKE, 1);
  }

  void share(Product product) {
    act(product, ActKind.SHARE, 1);
  }

  void addToCart(Product product) {
    if (!cart.containsKey(product)) {
      int quantity = product.subcategory().isConsumable() ? 1 + random.nextInt(2) : 1;
      cart.put(product, quantity);
      act(product, ActKind.ADD_TO_CART, quantity);
    }
  }

  /** Buys what is in the cart. */
  void buy(String orderId) {
    step();
    List<Act> lines = new ArrayList<>();
    cart.forEach(
        (product, quantity) ->
            lines.add(
                new Act(
                    shopper.id(), product.id(), ActKind.PURCHASE, now, quantity, product.price())));
    acts.addAll(lines);
    order = new PastOrder(orderId, shopper.id(), now, lines);
  }

  void review(PastReview review) {
    reviews.add(review);
  }

  boolean hasCart() {
    return !cart.isEmpty();
  }

  Instant now() {
    return now;
  }

  List<Act> acts() {
    return acts;
  }

  Optional<PastOrder> order() {
    return Optional.ofNullable(order);
  }

  /** What was in the cart when it was bought. */
  Set<Product> bought() {
    return cart.keySet();
  }

  List<PastReview> reviews() {
    return reviews;
  }

  private void act(Product product, ActKind kind, int quantity) {
    step();
    acts.add(new Act(shopper.id(), product.id(), kind, now, quantity, product.price()));
  }

  private void step() {
    now = now.plusSeconds(8 + random.nextInt(90));
  }
}
