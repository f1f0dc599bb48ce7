package org.kindred.demo.history;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kindred.demo.catalogue.Assortment;
import org.kindred.demo.catalogue.CatalogueGenerator;
import org.kindred.demo.catalogue.Money;
import org.kindred.demo.catalogue.Product;
import org.kindred.demo.shopper.Shopper;
import org.kindred.demo.shopper.ShopperGenerator;

/**
 * Draws a year of a shop with the structure that real ones have: tastes, sessions, products that
 * are looked at or bought one after the other, things that are used up and bought again, seasons,
 * and people who follow what others do. The same seed and end give the same year.
 */
public final class HistoryGenerator {

  private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");
  private static final double BUYS_AGAIN = 0.6;

  private final Random random;
  private final Calendar calendar;
  private final Instant end;
  private final List<Product> products;
  private final List<Shopper> shoppers;
  private final Map<String, Set<String>> follows;
  private final Map<String, Double> appeal = new HashMap<>();
  private final PriorityQueue<Visit> visits = new PriorityQueue<>();
  private final Browsing browsing;
  private final List<Act> acts = new ArrayList<>();
  private final List<PastOrder> orders = new ArrayList<>();
  private final List<PastReview> reviews = new ArrayList<>();
  private long visitNumber;

  /**
   * @param end when the history ends, which is now
   */
  public HistoryGenerator(Assortment assortment, int shopperNumber, Instant end, long seed) {
    this.end = end;
    random = new Random(seed);
    calendar = new Calendar(end, ZONE, random);
    products = new CatalogueGenerator(assortment, end, seed).generate();
    shoppers = new ShopperGenerator(assortment, seed).generate(shopperNumber);
    follows = new FollowGenerator(shoppers, random).generate();
    products.forEach(product -> appeal.put(product.id(), Math.exp(0.7 * random.nextGaussian())));
    browsing =
        new Browsing(new Paths(products, random), appeal, new Inspiration(follows, random), random);
  }

  /** Call once. */
  public History generate() {
    for (Shopper shopper : shoppers) {
      int number = (int) Math.max(1, Math.round(shopper.visitsPerYear()));
      for (int i = 0; i < number; i++) {
        plan(calendar.visit(), shopper, null);
      }
    }
    for (Visit visit = visits.poll(); visit != null; visit = visits.poll()) {
      carryOut(visit);
    }
    acts.sort(Comparator.comparing(Act::at));
    reviews.sort(Comparator.comparing(PastReview::at));
    return new History(end, products, shoppers, follows, acts, orders, reviews);
  }

  private void carryOut(Visit visit) {
    Session session =
        browsing.browse(visit, calendar.dayOfYear(visit.at()), "h-" + (orders.size() + 1));
    acts.addAll(session.acts());
    session
        .order()
        .ifPresent(
            order -> {
              orders.add(order);
              session.bought().forEach(product -> planNext(visit, product));
            });
    session.reviews().stream().filter(review -> review.at().isBefore(end)).forEach(this::add);
  }

  private void add(PastReview review) {
    reviews.add(review);
    acts.add(
        new Act(
            review.customerId(), review.productId(), ActKind.REVIEW, review.at(), 1, Money.ZERO));
  }

  /** What is used up is bought again, sooner or later, or never. */
  private void planNext(Visit visit, Product product) {
    if (product.subcategory().isConsumable() && random.nextDouble() < BUYS_AGAIN) {
      double days = product.subcategory().repeatDays() * (1 + 0.2 * random.nextGaussian());
      plan(visit.at().plus(Duration.ofMinutes((long) (days * 24 * 60))), visit.shopper(), product);
    }
  }

  private void plan(Instant at, Shopper shopper, @Nullable Product purpose) {
    if (at.isBefore(end.minus(Duration.ofHours(2)))) {
      visits.add(new Visit(at, visitNumber++, shopper, purpose));
    }
  }
}
