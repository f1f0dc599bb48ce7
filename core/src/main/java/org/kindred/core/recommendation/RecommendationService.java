package org.kindred.core.recommendation;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kindred.core.experiment.Arm;
import org.kindred.core.experiment.Exposures;
import org.kindred.core.identity.VisitorId;
import org.kindred.core.modelstore.ActiveModels;
import org.kindred.core.shop.Shop;
import org.kindred.core.shop.ShopKey;
import org.kindred.core.shop.ShopState;
import org.kindred.core.shop.Shops;
import org.kindred.core.shop.UnknownShopException;
import org.kindred.spi.value.VisitorKey;

/** Fills slates. Safe for several threads. */
@ApplicationScoped
public class RecommendationService {

  /** Trends move, and impressions of the same slate count once: it does not live long. */
  private static final Duration KEPT_FOR = Duration.ofSeconds(30);

  private static final KnownVisitor NOBODY = new KnownVisitor(null, Arm.TREATMENT, false);

  private final Shops shops;
  private final Visitors visitors;
  private final Shoppers shoppers;
  private final ShopCatalogs catalogs;
  private final Trends trends;
  private final ActiveModels models;
  private final Chooser chooser;
  private final SlateMaker maker;
  private final Exposures exposures;
  private final RecommendationSettings settings;
  private final Clock clock;
  private final Cache<SlateKey, KeptSlate> kept;

  @Inject
  public RecommendationService(
      Shops shops,
      Visitors visitors,
      Shoppers shoppers,
      ShopCatalogs catalogs,
      Trends trends,
      ActiveModels models,
      Chooser chooser,
      SlateMaker maker,
      Exposures exposures,
      RecommendationSettings settings,
      Clock clock) {
    this.shops = shops;
    this.visitors = visitors;
    this.shoppers = shoppers;
    this.catalogs = catalogs;
    this.trends = trends;
    this.models = models;
    this.chooser = chooser;
    this.maker = maker;
    this.exposures = exposures;
    this.settings = settings;
    this.clock = clock;
    this.kept =
        Caffeine.newBuilder().maximumSize(settings.cachedSlates).expireAfterWrite(KEPT_FOR).build();
  }

  /**
   * The slate for the request, within the time budget: with the best seller list where nothing
   * better is at hand.
   *
   * @throws UnknownShopException when no connected shop has this key
   */
  public Slate recommend(RecommendationRequest request) {
    Shop shop = connected(request.shop());
    KnownVisitor visitor = visitor(shop, request);
    if (visitor.arm() == Arm.CONTROL) {
      return maker.empty(shop, request, visitor.person());
    }
    VisitorId person = visitor.person();
    ShopperState state = person == null ? ShopperState.UNKNOWN : shoppers.get(shop, person);
    Set<String> unwanted = state.unwanted(clock.instant(), settings.justBoughtWindow);
    boolean personal = isPersonal(request, state, unwanted);
    SlateContext context =
        SlateContext.of(
            shop, request, person, state, unwanted, catalogs.of(shop.key()), trends.of(shop.key()));
    return slate(context, personal ? person : null);
  }

  /** What is known of a shop that was disconnected grows old: prices and stock would be wrong. */
  private Shop connected(ShopKey key) {
    return shops
        .find(key)
        .filter(shop -> shop.state() == ShopState.CONNECTED)
        .orElseThrow(() -> new UnknownShopException(key));
  }

  private KnownVisitor visitor(Shop shop, RecommendationRequest request) {
    VisitorKey browser = request.visitor();
    if (browser == null) {
      return NOBODY;
    }
    KnownVisitor visitor = visitors.get(shop, browser);
    if (visitor.sure()) {
      exposures.note(shop, browser, request.consent(), visitor.arm());
    }
    return visitor;
  }

  private Slate slate(SlateContext context, @Nullable VisitorId person) {
    Question question = Question.of(context, person);
    SlateKey key = SlateKey.of(question, context.request());
    long model = models.version(context.shop().key()).orElse(0);
    long state = question.stateVersion(context);
    KeptSlate before = kept.getIfPresent(key);
    if (before != null && before.isGood(state, model, context)) {
      return before.slate();
    }
    Ranking products = context.trends().newest();
    Choice choice = chooser.choose(context, question);
    Slate slate = maker.make(context, choice, person);
    if (choice.keeps()) {
      boolean full = slate.items().size() >= context.limit();
      kept.put(key, new KeptSlate(slate, state, model, full ? null : products));
    }
    return slate;
  }

  /** Whether the slate differs from what anybody else would get. */
  private static boolean isPersonal(
      RecommendationRequest request, ShopperState state, Set<String> unwanted) {
    return switch (request.strategy()) {
      case FOR_YOU, RECENTLY_VIEWED, BUY_AGAIN, FROM_PEOPLE_YOU_FOLLOW, SHARED_BY_FRIENDS -> true;
      case RELATED_PRODUCTS, BOUGHT_TOGETHER ->
          !unwanted.isEmpty() || (request.seeds().isEmpty() && !state.acts().isEmpty());
      case TRENDING, BEST_SELLERS, NEW_ARRIVALS -> !unwanted.isEmpty();
    };
  }
}
