package org.kindred.demo.history;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.ToDoubleFunction;
import org.kindred.demo.catalogue.Product;
import org.kindred.demo.catalogue.Subcategory;
import org.kindred.demo.shopper.Shopper;
import org.kindred.demo.shopper.Taste;

/** How people move through the shop: what they look at next, and what they decide. */
final class Browsing {

  private static final double NOTICES_A_TIP = 0.6;
  private static final double LEAVES = 0.17;
  private static final double GOES_TO_SIMILAR = 0.5;
  private static final double GOES_TO_PARTNER = 0.15;
  private static final double LIKES = 0.09;
  private static final double TAKES = 0.12;
  private static final double TAKES_A_TIP = 0.35;
  private static final double TAKES_PARTNER = 0.45;
  private static final double BUYS = 0.7;
  private static final double SHARES = 0.12;
  private static final double REVIEWS = 0.2;
  private static final double SHARE_REACHES = 0.6;
  private static final double PURCHASE_REACHES = 0.15;

  private final Paths paths;
  private final Map<String, Double> appeal;
  private final Inspiration inspiration;
  private final Reviewer reviewer;
  private final Random random;

  Browsing(Paths paths, Map<String, Double> appeal, Inspiration inspiration, Random random) {
    this.paths = paths;
    this.appeal = appeal;
    this.inspiration = inspiration;
    this.reviewer = new Reviewer(random);
    this.random = random;
  }

  Session browse(Visit visit, int dayOfYear, String orderId) {
    Session session = new Session(visit, random);
    if (visit.purpose() != null) {
      session.view(visit.purpose());
      session.addToCart(visit.purpose());
    } else {
      lookAround(session, visit, dayOfYear);
    }
    if (session.hasCart() && random.nextDouble() < (visit.purpose() == null ? BUYS : 1)) {
      session.buy(orderId);
      session.bought().forEach(product -> afterwards(session, visit.shopper(), product));
    }
    return session;
  }

  private void lookAround(Session session, Visit visit, int dayOfYear) {
    Shopper shopper = visit.shopper();
    Optional<Product> tip =
        random.nextDouble() < NOTICES_A_TIP
            ? inspiration.take(shopper.id(), visit.at())
            : Optional.empty();
    Product product = tip.orElseGet(() -> choose(shopper.taste(), dayOfYear, visit.at()));
    double takes = tip.isPresent() ? TAKES_A_TIP : TAKES;
    do {
      if (session.view(product)) {
        decide(session, shopper, product, takes);
      }
      takes = TAKES;
      product = next(product, shopper.taste(), dayOfYear, visit.at());
    } while (random.nextDouble() > LEAVES);
  }

  private void decide(Session session, Shopper shopper, Product product, double takes) {
    double liking = Math.min(2, shopper.taste().liking(product));
    if (random.nextDouble() < LIKES * liking) {
      session.like(product);
    }
    if (random.nextDouble() < takes * (0.4 + liking)) {
      session.addToCart(product);
      if (random.nextDouble() < TAKES_PARTNER) {
        Product partner = paths.together(product);
        if (session.view(partner)) {
          session.addToCart(partner);
        }
      }
    }
  }

  private void afterwards(Session session, Shopper shopper, Product product) {
    inspiration.spread(shopper.id(), product, session.now(), PURCHASE_REACHES);
    if (random.nextDouble() < SHARES) {
      session.share(product);
      inspiration.spread(shopper.id(), product, session.now(), SHARE_REACHES);
    }
    if (random.nextDouble() < REVIEWS) {
      Duration tried = Duration.ofHours(72 + random.nextInt(500));
      session.review(reviewer.review(shopper, product, session.now().plus(tried)));
    }
  }

  private Product next(Product product, Taste taste, int dayOfYear, Instant now) {
    double chance = random.nextDouble();
    if (chance < GOES_TO_SIMILAR) {
      return paths.similar(product);
    }
    if (chance < GOES_TO_SIMILAR + GOES_TO_PARTNER) {
      return paths.together(product);
    }
    return choose(taste, dayOfYear, now);
  }

  /** By interest and season a shelf, on it by liking and appeal what has been launched. */
  private Product choose(Taste taste, int dayOfYear, Instant now) {
    Subcategory shelf =
        draw(
            paths.subcategories(),
            subcategory -> taste.interestIn(subcategory) * subcategory.season().factor(dayOfYear));
    return draw(
        paths.shelf(shelf.key()),
        product ->
            product.launchedAt().isAfter(now)
                ? 0
                : taste.liking(product) * appeal.getOrDefault(product.id(), 1.0));
  }

  private <T> T draw(List<T> from, ToDoubleFunction<T> weight) {
    double sum = 0;
    for (T element : from) {
      sum += weight.applyAsDouble(element);
    }
    double point = random.nextDouble() * sum;
    for (T element : from) {
      point -= weight.applyAsDouble(element);
      if (point < 0) {
        return element;
      }
    }
    return from.get(from.size() - 1);
  }
}
