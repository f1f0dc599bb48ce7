package org.kindred.demo.history;

import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.kindred.demo.catalogue.Product;
import org.kindred.demo.shopper.Shopper;

/** Writes reviews. */
final class Reviewer {

  private static final List<List<String>> OPENINGS =
      List.of(
          List.of("Not for me.", "It broke within a week.", "I sent it back."),
          List.of("I had hoped for more.", "Smaller than the picture suggests.", "So-so."),
          List.of("Does what it should.", "Fine for the price.", "Good, but not special."),
          List.of("Very pleased.", "Well made and quickly here.", "Better than my last one."),
          List.of("Exactly right.", "I use it every day.", "My favourite find of the year."));

  private static final List<String> CLOSINGS =
      List.of(
          "The colour is a little warmer than on the screen.",
          "Friends have asked where it is from.",
          "Would make a good present.",
          "The packaging was simple and sufficient.",
          "I have had it for a few weeks now.",
          "Delivery took three days.");

  private final Random random;

  Reviewer(Random random) {
    this.random = random;
  }

  /** The better the product suits the shopper, the more stars. */
  PastReview review(Shopper shopper, Product product, Instant at) {
    double pleased = Math.min(1, shopper.taste().liking(product)) + 0.6 * random.nextGaussian();
    int rating = Math.max(1, Math.min(5, (int) Math.round(3.6 + 1.4 * pleased)));
    List<String> openings = OPENINGS.get(rating - 1);
    String text =
        openings.get(random.nextInt(openings.size()))
            + " "
            + CLOSINGS.get(random.nextInt(CLOSINGS.size()));
    return new PastReview(shopper.id(), product.id(), at, rating, text);
  }
}
