package org.kindred.core.recommendation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.kindred.core.catalog.Catalog;
import org.kindred.core.interaction.InteractionType;
import org.kindred.core.modelstore.ActiveModels;
import org.kindred.core.recommendation.StrategyReadiness.Level;
import org.kindred.core.recommendation.StrategyReadiness.Need;
import org.kindred.core.shop.Shop;
import org.kindred.core.social.SocialGraph;

/**
 * Tells for each kind of recommendation whether a shop has what it is made of, by what was done in
 * the time that trends look back on. Safe for several threads.
 */
@ApplicationScoped
public class Readiness {

  private static final Set<InteractionType> LIKED =
      Set.of(
          InteractionType.PURCHASE,
          InteractionType.LIKE,
          InteractionType.WISHLIST,
          InteractionType.REVIEW);

  private final Catalog catalog;
  private final Trends trends;
  private final ActiveModels models;
  private final SocialGraph socialGraph;

  @Inject
  public Readiness(Catalog catalog, Trends trends, ActiveModels models, SocialGraph socialGraph) {
    this.catalog = catalog;
    this.trends = trends;
    this.models = models;
    this.socialGraph = socialGraph;
  }

  /** One for each strategy, in their order. */
  public List<StrategyReadiness> of(Shop shop) {
    if (catalog.count(shop.key()) == 0) {
      return Arrays.stream(Strategy.values())
          .map(strategy -> new StrategyReadiness(strategy, Level.EMPTY, Need.PRODUCTS))
          .toList();
    }
    trends.count(shop);
    Known known =
        new Known(
            trends.of(shop.key()),
            models.version(shop.key()).isPresent(),
            socialGraph.hasLinks(shop.key()));
    return Arrays.stream(Strategy.values()).map(known::of).toList();
  }

  private record Known(ShopTrends trends, boolean model, boolean links) {

    StrategyReadiness of(Strategy strategy) {
      return switch (strategy) {
        case NEW_ARRIVALS -> StrategyReadiness.ready(strategy);
        case TRENDING -> other(strategy, Level.STANDS_IN, !trends.isIdle(), Need.ACTS);
        case BEST_SELLERS -> other(strategy, Level.STANDS_IN, bought(), Need.PURCHASES);
        case FOR_YOU, RELATED_PRODUCTS -> other(strategy, Level.STANDS_IN, model, Need.MODEL);
        case BOUGHT_TOGETHER ->
            bought()
                ? other(strategy, Level.STANDS_IN, model, Need.MODEL)
                : other(strategy, Level.STANDS_IN, false, Need.PURCHASES);
        case RECENTLY_VIEWED ->
            other(strategy, Level.EMPTY, trends.has(Set.of(InteractionType.VIEW)), Need.VIEWS);
        case BUY_AGAIN -> other(strategy, Level.EMPTY, bought(), Need.PURCHASES);
        case FROM_PEOPLE_YOU_FOLLOW -> ofFriends(strategy, LIKED, Need.FRIENDS_ACTS);
        case SHARED_BY_FRIENDS -> ofFriends(strategy, Set.of(InteractionType.SHARE), Need.SHARES);
      };
    }

    private boolean bought() {
      return trends.has(Set.of(InteractionType.PURCHASE));
    }

    private StrategyReadiness ofFriends(
        Strategy strategy, Set<InteractionType> acts, Need missing) {
      return links
          ? other(strategy, Level.EMPTY, trends.has(acts), missing)
          : other(strategy, Level.EMPTY, false, Need.LINKS);
    }

    private static StrategyReadiness other(
        Strategy strategy, Level otherwise, boolean isThere, Need missing) {
      return isThere
          ? StrategyReadiness.ready(strategy)
          : new StrategyReadiness(strategy, otherwise, missing);
    }
  }
}
