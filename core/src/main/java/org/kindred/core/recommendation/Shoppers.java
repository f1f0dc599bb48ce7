package org.kindred.core.recommendation;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.kindred.core.identity.ShopperIdentification;
import org.kindred.core.identity.VisitorId;
import org.kindred.core.interaction.Interaction;
import org.kindred.core.interaction.InteractionLog;
import org.kindred.core.interaction.InteractionType;
import org.kindred.core.interaction.InteractionsAppended;
import org.kindred.core.shop.Shop;
import org.kindred.core.training.LearnedEvents;
import org.kindred.spi.value.ProductId;

/**
 * What shoppers did lately, in memory: loaded when one is first asked for, then kept up by what is
 * recorded. Safe for several threads.
 */
@ApplicationScoped
public class Shoppers {

  private static final int KEPT = 50_000;
  private static final Set<InteractionType> REMEMBERED = remembered();

  private final InteractionLog interactions;
  private final RecommendationSettings settings;
  private final Budget budget;
  private final Cache<Key, ShopperState> states = Caffeine.newBuilder().maximumSize(KEPT).build();

  @Inject
  public Shoppers(
      InteractionLog interactions, RecommendationSettings settings, ScoringExecutor executor) {
    this.interactions = interactions;
    this.settings = settings;
    this.budget = new Budget(executor, 64);
  }

  /** What is known of the shopper, as far as that can be told in time. */
  ShopperState get(Shop shop, VisitorId person) {
    Key key = new Key(shop.id(), person);
    ShopperState known = states.getIfPresent(key);
    if (known != null) {
      return known;
    }
    return budget
        .within(settings.loadBudget, () -> states.get(key, missing -> load(shop, person)))
        .orElse(ShopperState.UNKNOWN);
  }

  /**
   * While a state is being loaded this waits for it, so that an act is in what is loaded or added
   * to it.
   */
  void note(@Observes(during = TransactionPhase.AFTER_SUCCESS) InteractionsAppended appended) {
    Map<Key, List<RecentAct>> byPerson = new HashMap<>();
    for (Interaction interaction : appended.interactions()) {
      ProductId product = interaction.productId();
      if (product != null && REMEMBERED.contains(interaction.type())) {
        byPerson
            .computeIfAbsent(
                new Key(appended.shop().id(), interaction.visitorId()), k -> new ArrayList<>())
            .add(act(interaction, product));
      }
    }
    byPerson.forEach(
        (key, acts) -> states.asMap().computeIfPresent(key, (k, state) -> state.with(acts)));
  }

  void join(@Observes(during = TransactionPhase.AFTER_SUCCESS) ShopperIdentification joined) {
    states.invalidate(new Key(joined.shop().id(), joined.browser()));
    states.invalidate(new Key(joined.shop().id(), joined.customer()));
  }

  /** Drops what is in memory of these people, such as after an erasure. */
  void forget(Shop shop, Set<VisitorId> people) {
    people.forEach(person -> states.invalidate(new Key(shop.id(), person)));
  }

  private ShopperState load(Shop shop, VisitorId person) {
    List<RecentAct> acts = new ArrayList<>();
    for (Interaction interaction :
        interactions.recent(shop.key(), person, REMEMBERED, ShopperState.MAX_ACTS)) {
      ProductId product = interaction.productId();
      if (product != null) {
        acts.add(act(interaction, product));
      }
    }
    return ShopperState.of(acts);
  }

  private static RecentAct act(Interaction interaction, ProductId product) {
    return new RecentAct(
        interaction.id(), product.value(), interaction.type(), interaction.occurredAt());
  }

  private static Set<InteractionType> remembered() {
    Set<InteractionType> types = EnumSet.copyOf(LearnedEvents.TYPES);
    types.add(InteractionType.REMOVE_FROM_CART);
    return types;
  }

  private record Key(long shopId, VisitorId person) {}
}
