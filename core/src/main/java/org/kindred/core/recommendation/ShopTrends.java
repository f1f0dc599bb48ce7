package org.kindred.core.recommendation;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.kindred.core.catalog.Product;
import org.kindred.core.interaction.InteractionType;

/** What a shop's customers ask for: the lists that need no model. Safe for several threads. */
final class ShopTrends {

  private static final Duration TRENDING_HALF_LIFE = Duration.ofDays(3);
  private static final Duration SELLING_HALF_LIFE = Duration.ofDays(30);

  /** Acts that cost more say more. */
  private static final Map<InteractionType, Integer> TRENDING_WEIGHTS =
      Map.of(
          InteractionType.VIEW, 1,
          InteractionType.LIKE, 2,
          InteractionType.WISHLIST, 3,
          InteractionType.SHARE, 3,
          InteractionType.COMMENT, 2,
          InteractionType.REVIEW, 3,
          InteractionType.ADD_TO_CART, 4,
          InteractionType.PURCHASE, 8,
          InteractionType.GROUP_BUY_JOIN, 6);

  private static final Map<InteractionType, Integer> SELLING_WEIGHTS =
      Map.of(InteractionType.PURCHASE, 1);

  private final DecayedCounts trending;
  private final DecayedCounts selling;
  private final Set<InteractionType> seen = ConcurrentHashMap.newKeySet();
  private volatile boolean changed = true;
  private volatile long catalogVersion = -1;
  private volatile Ranking trendingRanking = Ranking.EMPTY;
  private volatile Ranking sellingRanking = Ranking.EMPTY;
  private volatile Ranking newestRanking = Ranking.EMPTY;

  ShopTrends(Instant origin) {
    trending = new DecayedCounts(origin, TRENDING_HALF_LIFE, TRENDING_WEIGHTS);
    selling = new DecayedCounts(origin, SELLING_HALF_LIFE, SELLING_WEIGHTS);
  }

  void add(String product, InteractionType type, Instant at, long times) {
    trending.add(product, type, at, times);
    selling.add(product, type, at, times);
    seen.add(type);
    changed = true;
  }

  /** Whether nobody did anything. */
  boolean isIdle() {
    return seen.isEmpty();
  }

  /** Whether anybody did one of these. */
  boolean has(Set<InteractionType> types) {
    return types.stream().anyMatch(seen::contains);
  }

  Ranking trending() {
    return trendingRanking;
  }

  Ranking selling() {
    return sellingRanking;
  }

  Ranking newest() {
    return newestRanking;
  }

  double trendOf(String product) {
    return trending.of(product);
  }

  boolean isSold(String product) {
    return selling.of(product) > 0;
  }

  /** Orders anew if anything changed. */
  void rank(ShopCatalog catalog) {
    long version = catalog.version();
    if (!changed && version == catalogVersion) {
      return;
    }
    changed = false;
    List<Product> newestFirst = catalog.newestFirst();
    if (version != catalogVersion) {
      newestRanking = Ranking.of(newestFirst);
      catalogVersion = version;
    }
    trendingRanking = Ranking.by(trending::of, newestFirst);
    sellingRanking = Ranking.by(selling::of, newestFirst);
  }
}
