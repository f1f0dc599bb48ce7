package org.kindred.demo.history;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.kindred.demo.catalogue.Product;
import org.kindred.demo.shopper.Shopper;

/**
 * Everything that had happened in the shop until it opened.
 *
 * @param endsAt when it opened
 * @param follows by customer id, whom the customer follows
 * @param acts in the order of time
 * @param orders in the order of time
 * @param reviews in the order of time
 */
public record History(
    Instant endsAt,
    List<Product> products,
    List<Shopper> shoppers,
    Map<String, Set<String>> follows,
    List<Act> acts,
    List<PastOrder> orders,
    List<PastReview> reviews) {

  public History {
    products = List.copyOf(products);
    shoppers = List.copyOf(shoppers);
    follows = Map.copyOf(follows);
    acts = List.copyOf(acts);
    orders = List.copyOf(orders);
    reviews = List.copyOf(reviews);
  }
}
