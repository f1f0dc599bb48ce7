package org.kindred.demo.history;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.kindred.demo.catalogue.Product;

/** What the people whom a shopper follows have bought and shared lately, waiting to be noticed. */
final class Inspiration {

  private static final Duration REMEMBERED = Duration.ofDays(30);
  private static final int KEPT = 12;

  private final Map<String, Set<String>> followers = new HashMap<>();
  private final Map<String, Deque<Tip>> tips = new HashMap<>();
  private final Random random;

  Inspiration(Map<String, Set<String>> follows, Random random) {
    this.random = random;
    follows.forEach(
        (follower, followed) ->
            followed.forEach(
                other -> followers.computeIfAbsent(other, id -> new HashSet<>()).add(follower)));
  }

  /** Reaches each follower with the given chance. */
  void spread(String customerId, Product product, Instant at, double chance) {
    followers.getOrDefault(customerId, Set.of()).stream()
        .sorted()
        .filter(follower -> random.nextDouble() < chance)
        .forEach(follower -> remember(follower, new Tip(product, at)));
  }

  /** The newest tip, which is forgotten then. */
  Optional<Product> take(String customerId, Instant now) {
    Deque<Tip> waiting = tips.get(customerId);
    if (waiting == null) {
      return Optional.empty();
    }
    waiting.removeIf(tip -> tip.at().plus(REMEMBERED).isBefore(now));
    return Optional.ofNullable(waiting.pollLast()).map(Tip::product);
  }

  private void remember(String follower, Tip tip) {
    Deque<Tip> waiting = tips.computeIfAbsent(follower, id -> new ArrayDeque<>());
    waiting.addLast(tip);
    if (waiting.size() > KEPT) {
      waiting.removeFirst();
    }
  }

  private record Tip(Product product, Instant at) {}
}
