package org.kindred.core.experiment;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.LinkedBlockingQueue;
import org.kindred.core.background.BackgroundExecutor;
import org.kindred.core.background.BackgroundLoop;
import org.kindred.core.identity.IdentityResolver;
import org.kindred.core.identity.KnownShopper;
import org.kindred.core.persistence.Transactions;
import org.kindred.core.shop.Shop;
import org.kindred.spi.value.Consent;
import org.kindred.spi.value.Shopper;
import org.kindred.spi.value.VisitorKey;

/**
 * Writes down who came under the experiment: whoever asks for recommendations, in both arms alike,
 * so that the arms stay comparable. In the background, a few seconds later.
 */
@ApplicationScoped
public class Exposures {

  private static final Duration PAUSE = Duration.ofSeconds(1);
  private static final Duration STOP = Duration.ofSeconds(10);
  private static final int MAX_WAITING = 100_000;
  private static final int GROUP = 500;

  private final IdentityResolver identities;
  private final ExperimentArms arms;
  private final Transactions transactions;
  private final Clock clock;
  private final BackgroundExecutor executor;
  private final BackgroundLoop loop;
  private final LinkedBlockingQueue<Exposure> waiting = new LinkedBlockingQueue<>(MAX_WAITING);
  private final Cache<Key, Boolean> seen =
      Caffeine.newBuilder().maximumSize(MAX_WAITING).expireAfterWrite(Duration.ofHours(1)).build();

  @Inject
  public Exposures(
      IdentityResolver identities,
      ExperimentArms arms,
      Transactions transactions,
      Clock clock,
      BackgroundExecutor executor) {
    this.identities = identities;
    this.arms = arms;
    this.transactions = transactions;
    this.clock = clock;
    this.executor = executor;
    this.loop = new BackgroundLoop("Recording of exposures", PAUSE, this::write);
  }

  /** A visitor asked, and is in this arm. Returns at once. */
  public void note(Shop shop, VisitorKey browser, Consent consent, Arm arm) {
    if (consent == Consent.DENIED) {
      return;
    }
    Key key = new Key(shop.id(), browser, consent);
    if (seen.getIfPresent(key) == null) {
      seen.put(key, true);
      waiting.offer(new Exposure(shop, browser, consent, arm, clock.instant()));
    }
  }

  void start(@Observes Startup startup) {
    loop.start(executor);
  }

  @PreDestroy
  void stop() {
    loop.stop(STOP);
  }

  /** Writes a group; says whether more wait. What cannot be written is written later. */
  boolean write() {
    List<Exposure> group = new ArrayList<>();
    waiting.drainTo(group, GROUP);
    Map<Shop, List<Exposure>> byShop = new LinkedHashMap<>();
    group.forEach(
        exposure ->
            byShop.computeIfAbsent(exposure.shop(), shop -> new ArrayList<>()).add(exposure));
    try {
      byShop.forEach(this::write);
    } catch (RuntimeException e) {
      group.forEach(waiting::offer);
      throw e;
    }
    return !waiting.isEmpty();
  }

  private void write(Shop shop, List<Exposure> exposures) {
    RunningExperiment running = arms.running(shop);
    if (running.id() == 0 || running.holdoutShare() == 0) {
      return;
    }
    List<ExperimentRows.Member> members = new ArrayList<>();
    for (Exposure exposure : exposures) {
      shopper(exposure)
          .filter(known -> known.mayRecord(exposure.at()))
          .ifPresent(
              known ->
                  members.add(
                      new ExperimentRows.Member(
                          running.id(), known.personId(), exposure.arm(), exposure.at())));
    }
    transactions.run(entityManager -> new ExperimentRows(entityManager, shop).add(members));
  }

  /** Only a yes lets us know somebody new. */
  private Optional<KnownShopper> shopper(Exposure exposure) {
    Shopper shopper = Shopper.of(exposure.browser());
    if (exposure.consent() != Consent.GRANTED
        && identities.find(exposure.shop().key(), shopper).isEmpty()) {
      return Optional.empty();
    }
    return Optional.ofNullable(identities.resolve(exposure.shop(), List.of(shopper)).get(shopper));
  }

  private record Key(long shopId, VisitorKey browser, Consent consent) {}

  private record Exposure(Shop shop, VisitorKey browser, Consent consent, Arm arm, Instant at) {}
}
