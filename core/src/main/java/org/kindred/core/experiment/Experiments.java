package org.kindred.core.experiment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Currency;
import java.util.HashMap;
import java.util.Map;
import org.kindred.core.persistence.Transactions;
import org.kindred.core.shop.Shop;
import org.kindred.core.shop.ShopKey;
import org.kindred.core.shop.Shops;

/** The shops' control groups. Safe for several threads. */
@ApplicationScoped
public class Experiments {

  private final Shops shops;
  private final Transactions transactions;
  private final ExperimentArms arms;
  private final ExperimentSettings settings;
  private final Event<ExperimentBegun> begun;
  private final Clock clock;

  @Inject
  public Experiments(
      Shops shops,
      Transactions transactions,
      ExperimentArms arms,
      ExperimentSettings settings,
      Event<ExperimentBegun> begun,
      Clock clock) {
    this.shops = shops;
    this.transactions = transactions;
    this.arms = arms;
    this.settings = settings;
    this.begun = begun;
    this.clock = clock;
  }

  /** The part of the shop's visitors that gets no recommendations, 0 … 1. */
  public double holdoutShare(ShopKey shop) {
    return arms.running(shops.get(shop)).holdoutShare();
  }

  /** Ends the running experiment and begins one with another share, 0 … 0.5; 0 turns it off. */
  public void changeHoldoutShare(ShopKey shop, double share) {
    Shop changed = shops.get(shop);
    arms.begin(changed, share);
    begun.fire(new ExperimentBegun(changed));
  }

  /** Compares the arms by the visitors who came first within the time, until exclusive. */
  public ControlGroupReport report(ShopKey key, Instant from, Instant until) {
    Shop shop = shops.get(key);
    RunningExperiment running = arms.running(shop);
    return transactions.required(
        entityManager -> {
          Outcomes outcomes =
              new Outcomes(entityManager, shop, running.id(), settings.outcomeWindow);
          outcomes.read(from, until, clock.instant());
          return report(running, outcomes);
        });
  }

  private ControlGroupReport report(RunningExperiment running, Outcomes outcomes) {
    Map<Currency, LiftEstimate> revenueLift = new HashMap<>();
    outcomes
        .currencies()
        .forEach(currency -> revenueLift.put(currency, outcomes.revenueLift(currency)));
    return new ControlGroupReport(
        running.holdoutShare(),
        settings.outcomeWindow,
        1 - ConfidenceSequence.ALPHA,
        outcomes.report(Arm.TREATMENT),
        outcomes.report(Arm.CONTROL),
        outcomes.conversionLift(),
        revenueLift);
  }
}
