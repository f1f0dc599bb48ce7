package org.kindred.core.experiment;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kindred.core.identity.ShopperIdentification;
import org.kindred.core.identity.VisitorId;
import org.kindred.core.persistence.Transactions;
import org.kindred.core.secret.Secrets;
import org.kindred.core.shop.Shop;
import org.kindred.spi.value.VisitorKey;

/**
 * Says which arm a visitor is in. A browser draws by a keyed hash; whoever signs in keeps the arm
 * of the account, which a first sign-in takes over from the browser. Safe for several threads.
 */
@ApplicationScoped
public class ExperimentArms {

  private static final System.Logger LOG = System.getLogger(ExperimentArms.class.getName());
  private static final Duration MAX_AGE = Duration.ofSeconds(5);
  private static final int MAX_SHOPS = 10_000;

  private final Transactions transactions;
  private final ExperimentSettings settings;
  private final Clock clock;
  private final Buckets buckets;
  private final Cache<Long, RunningExperiment> recent =
      Caffeine.newBuilder().maximumSize(MAX_SHOPS).expireAfterWrite(MAX_AGE).build();

  /** What was known last, for when the database is away. */
  private final Cache<Long, RunningExperiment> lastKnown =
      Caffeine.newBuilder().maximumSize(MAX_SHOPS).build();

  @Inject
  public ExperimentArms(
      Transactions transactions, ExperimentSettings settings, Secrets secrets, Clock clock) {
    this.transactions = transactions;
    this.settings = settings;
    this.clock = clock;
    this.buckets = new Buckets(secrets);
  }

  /** The arm of a browser of which nothing more is known. Answered from memory. */
  public Arm draw(Shop shop, VisitorKey browser) {
    RunningExperiment running = lastKnown.getIfPresent(shop.id());
    double share = running == null ? settings.holdoutShare : running.holdoutShare();
    return buckets.draw(shop, browser, share);
  }

  /** The arm of a browser whose person may be known. Asks the database. */
  public Arm arm(Shop shop, VisitorKey browser, @Nullable VisitorId person) {
    RunningExperiment running = running(shop);
    if (running.holdoutShare() == 0) {
      return Arm.TREATMENT;
    }
    Optional<Arm> kept =
        person == null || running.id() == 0
            ? Optional.empty()
            : transactions.required(
                entityManager -> new ExperimentRows(entityManager, shop).arm(running.id(), person));
    return kept.orElseGet(() -> buckets.draw(shop, browser, running.holdoutShare()));
  }

  /** The experiment that runs; one is begun where there is none. */
  RunningExperiment running(Shop shop) {
    RunningExperiment fresh = recent.getIfPresent(shop.id());
    return fresh != null ? fresh : load(shop);
  }

  /** Ends the running experiment and begins one with another share. */
  void begin(Shop shop, double share) {
    remember(
        shop,
        transactions.requiresNew(
            entityManager ->
                new ExperimentRows(entityManager, shop)
                    .begin(ExperimentSettings.checked(share), clock.instant())));
  }

  void follow(@Observes ShopperIdentification joined) {
    transactions.run(
        entityManager ->
            new ExperimentRows(entityManager, joined.shop())
                .follow(joined.browser(), joined.customer()));
  }

  private synchronized RunningExperiment load(Shop shop) {
    try {
      return remember(
          shop,
          transactions.requiresNew(
              entityManager -> {
                ExperimentRows table = new ExperimentRows(entityManager, shop);
                return table
                    .running()
                    .orElseGet(() -> table.begin(settings.holdoutShare, clock.instant()));
              }));
    } catch (RuntimeException e) {
      LOG.log(System.Logger.Level.DEBUG, "The experiment goes on as last known", e);
      RunningExperiment known = lastKnown.getIfPresent(shop.id());
      return known == null ? new RunningExperiment(0, settings.holdoutShare) : known;
    }
  }

  private RunningExperiment remember(Shop shop, RunningExperiment running) {
    recent.put(shop.id(), running);
    lastKnown.put(shop.id(), running);
    return running;
  }
}
