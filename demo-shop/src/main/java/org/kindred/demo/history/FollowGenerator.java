package org.kindred.demo.history;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.kindred.demo.shopper.Shopper;

/** Draws who follows whom: mostly within a circle, now and then somebody well known. */
final class FollowGenerator {

  private static final double WITHIN_CIRCLE = 0.8;
  private static final int WELL_KNOWN = 40;
  private static final int MEAN_FOLLOWED = 7;

  private final List<Shopper> shoppers;
  private final Random random;
  private final Map<Integer, List<Shopper>> circles = new HashMap<>();

  FollowGenerator(List<Shopper> shoppers, Random random) {
    this.shoppers = shoppers;
    this.random = random;
    shoppers.forEach(
        shopper -> circles.computeIfAbsent(shopper.circle(), c -> new ArrayList<>()).add(shopper));
  }

  Map<String, Set<String>> generate() {
    Map<String, Set<String>> follows = new HashMap<>();
    for (Shopper shopper : shoppers) {
      int number = 1 + (int) (-MEAN_FOLLOWED * Math.log(1 - random.nextDouble()));
      Set<String> followed = new LinkedHashSet<>();
      for (int i = 0; i < Math.min(number, 3 * MEAN_FOLLOWED); i++) {
        Shopper other = someone(shopper);
        if (!other.equals(shopper)) {
          followed.add(other.id());
        }
      }
      follows.put(shopper.id(), followed);
    }
    return follows;
  }

  private Shopper someone(Shopper shopper) {
    if (random.nextDouble() < WITHIN_CIRCLE) {
      List<Shopper> circle = circles.getOrDefault(shopper.circle(), shoppers);
      return circle.get(random.nextInt(circle.size()));
    }
    return shoppers.get(random.nextInt(WELL_KNOWN));
  }
}
