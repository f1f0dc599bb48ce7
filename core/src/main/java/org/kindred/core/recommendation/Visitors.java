package org.kindred.core.recommendation;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.kindred.core.experiment.Arm;
import org.kindred.core.experiment.ExperimentArms;
import org.kindred.core.experiment.ExperimentBegun;
import org.kindred.core.identity.IdentityResolver;
import org.kindred.core.identity.ShopperIdentification;
import org.kindred.core.identity.VisitorId;
import org.kindred.core.shop.Shop;
import org.kindred.spi.value.Shopper;
import org.kindred.spi.value.VisitorKey;

/**
 * Who browsers belong to and which arm they are in, in memory. Somebody known is asked for again
 * after some minutes, in which only another server may have learned more; somebody unknown after
 * half a second. Safe for several threads.
 */
@ApplicationScoped
public class Visitors {

  private static final int KEPT = 200_000;
  private static final Duration KNOWN_FOR = Duration.ofMinutes(5);
  private static final Duration UNKNOWN_FOR = Duration.ofMillis(500);

  private final IdentityResolver identities;
  private final ExperimentArms arms;
  private final RecommendationSettings settings;
  private final Budget budget;
  private final Cache<Key, KnownVisitor> fresh =
      Caffeine.newBuilder().maximumSize(KEPT).expireAfter(new Freshness()).build();

  /** What was known last, for when the database is away. */
  private final Cache<Key, KnownVisitor> last = Caffeine.newBuilder().maximumSize(KEPT).build();

  @Inject
  public Visitors(
      IdentityResolver identities,
      ExperimentArms arms,
      RecommendationSettings settings,
      ScoringExecutor executor) {
    this.identities = identities;
    this.arms = arms;
    this.settings = settings;
    this.budget = new Budget(executor, 64);
  }

  /** The visitor, as far as that can be told in time. */
  KnownVisitor get(Shop shop, VisitorKey browser) {
    Key key = new Key(shop.id(), browser);
    KnownVisitor known = fresh.getIfPresent(key);
    if (known != null) {
      return known;
    }
    return budget
        .within(settings.loadBudget, () -> load(shop, key))
        .orElseGet(() -> lastKnown(shop, key));
  }

  /** A browser that joined an account is somebody else from now on. */
  void forget(@Observes(during = TransactionPhase.AFTER_SUCCESS) ShopperIdentification joined) {
    fresh.asMap().values().removeIf(visitor -> joined.browser().equals(visitor.person()));
    fresh.asMap().values().removeIf(visitor -> visitor.person() == null);
  }

  void divideAnew(@Observes ExperimentBegun begun) {
    fresh.asMap().keySet().removeIf(key -> key.shopId() == begun.shop().id());
  }

  private KnownVisitor load(Shop shop, Key key) {
    @Nullable VisitorId person =
        identities.find(shop.key(), Shopper.of(key.browser())).orElse(null);
    Arm arm = arms.arm(shop, key.browser(), person);
    KnownVisitor visitor = new KnownVisitor(person, arm, true);
    fresh.put(key, visitor);
    last.put(key, visitor);
    return visitor;
  }

  private KnownVisitor lastKnown(Shop shop, Key key) {
    KnownVisitor before = last.getIfPresent(key);
    KnownVisitor visitor =
        before == null ? new KnownVisitor(null, arms.draw(shop, key.browser()), false) : before;
    fresh.put(key, visitor);
    return visitor;
  }

  private record Key(long shopId, VisitorKey browser) {}

  private static final class Freshness implements Expiry<Key, KnownVisitor> {

    @Override
    public long expireAfterCreate(Key key, KnownVisitor visitor, long now) {
      boolean known = visitor.person() != null && visitor.sure();
      return (known ? KNOWN_FOR : UNKNOWN_FOR).toNanos();
    }

    @Override
    public long expireAfterUpdate(Key key, KnownVisitor visitor, long now, long left) {
      return expireAfterCreate(key, visitor, now);
    }

    @Override
    public long expireAfterRead(Key key, KnownVisitor visitor, long now, long left) {
      return left;
    }
  }
}
