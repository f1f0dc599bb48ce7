package org.kindred.admin.health;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kindred.admin.shop.SubscriptionNote;
import org.kindred.core.intake.ShopIntakeHealth;
import org.kindred.core.intake.TopicRhythm;
import org.kindred.core.modelstore.ModelVersion;
import org.kindred.core.recommendation.StrategyReadiness;
import org.kindred.core.reconcile.Reconciliation;
import org.kindred.core.shop.Shop;
import org.kindred.core.shop.ShopState;
import org.kindred.core.training.TrainingRun;

/**
 * How one shop does.
 *
 * @param readable whether its secrets open with this server's key; otherwise nothing can be taken
 * @param model the live one, or null
 * @param training the run under way, or null
 * @param asked how the asking for its events does, or null
 * @param topics what it sends, the latest first
 * @param reconciled the newest asking for what it never told, or null
 * @param strategies whether it has what each kind of recommendation is made of; empty when it is
 *     not connected
 */
public record ShopHealth(
    Shop shop,
    ShopIntakeHealth intake,
    boolean readable,
    @Nullable ModelVersion model,
    @Nullable TrainingRun training,
    @Nullable SubscriptionNote asked,
    List<TopicRhythm> topics,
    @Nullable Reconciliation reconciled,
    List<StrategyReadiness> strategies) {

  private static final Duration LATE = Duration.ofSeconds(10);

  public ShopHealth {
    topics = List.copyOf(topics);
    strategies = List.copyOf(strategies);
  }

  public boolean isConnected() {
    return shop.state() == ShopState.CONNECTED;
  }

  /** Whether nothing waits that should not, and the shop was not asked in vain for its events. */
  public boolean isWell() {
    return readable && intake.parked() == 0 && intake.lag().compareTo(LATE) < 0 && !isAskedInVain();
  }

  /** How many kinds of recommendations are what they are meant to be. */
  public long readyStrategies() {
    return strategies.stream().filter(each -> each.missing() == null).count();
  }

  private boolean isAskedInVain() {
    return asked != null && asked.failed();
  }
}
