package org.kindred.core.recommendation;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kindred.core.identity.VisitorId;
import org.kindred.core.interaction.Interaction;
import org.kindred.core.interaction.InteractionLog;
import org.kindred.core.interaction.InteractionType;
import org.kindred.core.shop.Shop;
import org.kindred.core.social.SocialGraph;
import org.kindred.spi.value.ProductId;

/**
 * What the people whom a shopper follows did lately, at most two seconds old where it counts; and
 * what those did who follow the shopper, for models alone, which add it up and never name it:
 * nobody is shown what somebody does who has not let them.
 */
@ApplicationScoped
public class Friends {

  private static final int KEPT = 20_000;
  private static final int MAX_PEOPLE = 300;
  private static final int MAX_ACTS = 300;
  private static final Duration FRESH = Duration.ofMillis(1500);
  private static final Duration LATELY = Duration.ofMinutes(10);
  private static final Set<InteractionType> TYPES =
      Set.of(
          InteractionType.PURCHASE,
          InteractionType.LIKE,
          InteractionType.WISHLIST,
          InteractionType.SHARE,
          InteractionType.REVIEW);

  private final SocialGraph social;
  private final InteractionLog interactions;
  private final RecommendationSettings settings;
  private final Budget budget;
  private final Cache<Key, List<FriendAct>> fresh =
      Caffeine.newBuilder().maximumSize(KEPT).expireAfterWrite(FRESH).build();

  /** For when the database is away, and where a little later will do. */
  private final Cache<Key, List<FriendAct>> last =
      Caffeine.newBuilder().maximumSize(KEPT).expireAfterWrite(LATELY).build();

  private final Cache<Key, List<FriendAct>> ofFollowers =
      Caffeine.newBuilder().maximumSize(KEPT).expireAfterWrite(LATELY).build();

  @Inject
  public Friends(
      SocialGraph social,
      InteractionLog interactions,
      RecommendationSettings settings,
      ScoringExecutor executor) {
    this.social = social;
    this.interactions = interactions;
    this.settings = settings;
    this.budget = new Budget(executor, 64);
  }

  /** Newest first, as new as the database has it if that can be told in time. */
  List<FriendAct> now(Shop shop, VisitorId person) {
    Key key = new Key(shop.id(), person);
    List<FriendAct> known = fresh.getIfPresent(key);
    if (known != null) {
      return known;
    }
    return budget.within(settings.loadBudget, () -> load(shop, key)).orElseGet(() -> lately(key));
  }

  /** Perhaps some minutes old; without what cannot be told in time. */
  SocialActs lately(Shop shop, VisitorId person) {
    Key key = new Key(shop.id(), person);
    List<FriendAct> followed = last.getIfPresent(key);
    List<FriendAct> followers = ofFollowers.getIfPresent(key);
    if (followed != null && followers != null) {
      return new SocialActs(followed, followers);
    }
    return budget
        .within(settings.loadBudget, () -> load(shop, key, followed, followers))
        .orElseGet(() -> new SocialActs(lately(key), followers == null ? List.of() : followers));
  }

  private List<FriendAct> lately(Key key) {
    List<FriendAct> known = last.getIfPresent(key);
    return known == null ? List.of() : known;
  }

  /** What is not there yet of the two; whom the person follows is asked for once for both. */
  private SocialActs load(
      Shop shop, Key key, @Nullable List<FriendAct> followed, @Nullable List<FriendAct> followers) {
    Set<VisitorId> people = social.followedBy(shop.key(), key.person());
    return new SocialActs(
        followed == null ? loadOfFollowed(shop, key, people) : followed,
        followers == null ? loadOfFollowers(shop, key, people) : followers);
  }

  private List<FriendAct> load(Shop shop, Key key) {
    return loadOfFollowed(shop, key, social.followedBy(shop.key(), key.person()));
  }

  private List<FriendAct> loadOfFollowed(Shop shop, Key key, Set<VisitorId> followed) {
    List<FriendAct> result = actsOf(shop, followed);
    fresh.put(key, result);
    last.put(key, result);
    return result;
  }

  private List<FriendAct> loadOfFollowers(Shop shop, Key key, Set<VisitorId> followed) {
    Set<VisitorId> followers = social.followersOf(shop.key(), key.person());
    followers.removeAll(followed);
    List<FriendAct> result = actsOf(shop, followers);
    ofFollowers.put(key, result);
    return result;
  }

  /** Newest first. */
  private List<FriendAct> actsOf(Shop shop, Set<VisitorId> all) {
    Set<VisitorId> people = all.stream().limit(MAX_PEOPLE).collect(Collectors.toSet());
    List<FriendAct> acts = new ArrayList<>();
    for (Interaction interaction : interactions.recentOf(shop.key(), people, TYPES, MAX_ACTS)) {
      ProductId product = interaction.productId();
      if (product != null) {
        acts.add(
            new FriendAct(
                interaction.visitorId(),
                product.value(),
                interaction.type(),
                interaction.occurredAt().getEpochSecond()));
      }
    }
    return List.copyOf(acts);
  }

  private record Key(long shopId, VisitorId person) {}
}
