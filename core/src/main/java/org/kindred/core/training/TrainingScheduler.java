package org.kindred.core.training;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import org.kindred.core.dataimport.ImportProgress;
import org.kindred.core.dataimport.Imports;
import org.kindred.core.interaction.InteractionLog;
import org.kindred.core.interaction.InteractionsAppended;
import org.kindred.core.modelstore.ModelVersions;
import org.kindred.core.shop.Shop;
import org.kindred.core.shop.ShopKey;
import org.kindred.core.shop.ShopState;
import org.kindred.core.shop.Shops;

/** Decides when a shop's model is trained without anybody asking. */
@ApplicationScoped
public class TrainingScheduler {

  private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(2);
  private static final int IMPORTS_LOOKED_AT = 20;

  /** A shop that still grows by more than a fiftieth between two looks is being filled. */
  private static final int SETTLED_GROWTH = 50;

  private final Shops shops;
  private final TrainingRuns runs;
  private final InteractionLog interactions;
  private final Imports imports;
  private final ModelVersions versions;
  private final TrainingSettings settings;
  private final Clock clock;
  private final Map<ShopKey, LongAdder> newEvents = new ConcurrentHashMap<>();
  private final Map<ShopKey, Long> countsBefore = new ConcurrentHashMap<>();
  private Instant lastLook = Instant.MIN;

  @Inject
  public TrainingScheduler(
      Shops shops,
      TrainingRuns runs,
      InteractionLog interactions,
      Imports imports,
      ModelVersions versions,
      TrainingSettings settings,
      Clock clock) {
    this.shops = shops;
    this.runs = runs;
    this.interactions = interactions;
    this.imports = imports;
    this.versions = versions;
    this.settings = settings;
    this.clock = clock;
  }

  void count(@Observes(during = TransactionPhase.AFTER_SUCCESS) InteractionsAppended appended) {
    long learned =
        appended.interactions().stream()
            .filter(interaction -> LearnedEvents.TYPES.contains(interaction.type()))
            .count();
    newEvents.computeIfAbsent(appended.shop().key(), key -> new LongAdder()).add(learned);
  }

  /** A training has begun: what is new from now on is counted for the next one. */
  void begun(ShopKey shop) {
    newEvents.remove(shop);
  }

  /** Puts runs in line where they are due. */
  synchronized void look() {
    Instant now = clock.instant();
    if (lastLook.plus(BETWEEN_LOOKS).isAfter(now)) {
      return;
    }
    lastLook = now;
    for (Shop shop : shops.all()) {
      if (shop.state() == ShopState.CONNECTED) {
        due(shop, now).ifPresent(trigger -> runs.start(shop.key(), trigger));
      }
    }
  }

  private Optional<TrainingTrigger> due(Shop shop, Instant now) {
    List<TrainingRun> newest = runs.list(shop.key(), 1);
    if (newest.isEmpty()) {
      return isReadyForFirst(shop, now) ? Optional.of(TrainingTrigger.FIRST) : Optional.empty();
    }
    TrainingRun last = newest.get(0);
    if (!last.state().isFinal() || last.finishedAt() == null) {
      return Optional.empty();
    }
    return foundNothingAtFirst(shop, last)
        ? Optional.of(TrainingTrigger.RETRY)
        : dueAgain(shop, last.finishedAt(), now);
  }

  private boolean foundNothingAtFirst(Shop shop, TrainingRun last) {
    return last.trigger() == TrainingTrigger.FIRST
        && last.state() == TrainingState.SUCCEEDED
        && versions.live(shop.key()).isEmpty();
  }

  private Optional<TrainingTrigger> dueAgain(Shop shop, Instant lastEnd, Instant now) {
    long fresh = newEvents.getOrDefault(shop.key(), new LongAdder()).sum();
    if (fresh == 0 || lastEnd.plus(settings.minInterval).isAfter(now) || isImporting(shop, now)) {
      return Optional.empty();
    }
    if (fresh >= settings.newEvents) {
      return Optional.of(TrainingTrigger.NEW_EVENTS);
    }
    Instant today = now.atZone(shop.timeZone()).with(settings.dailyAt).toInstant();
    return !now.isBefore(today) && lastEnd.isBefore(today)
        ? Optional.of(TrainingTrigger.SCHEDULE)
        : Optional.empty();
  }

  private boolean isReadyForFirst(Shop shop, Instant now) {
    long count = interactions.count(shop.key());
    Long before = countsBefore.put(shop.key(), count);
    return before != null
        && count >= settings.firstInteractions
        && (count - before) * SETTLED_GROWTH <= before
        && !isImporting(shop, now);
  }

  private boolean isImporting(Shop shop, Instant now) {
    return imports.list(shop.key(), IMPORTS_LOOKED_AT).stream()
        .anyMatch(progress -> isUnderWay(progress, now));
  }

  private boolean isUnderWay(ImportProgress progress, Instant now) {
    return switch (progress.state()) {
      case WAITING, RUNNING -> true;
      case COMPLETED, CANCELLED, FAILED ->
          progress.finishedAt() != null && progress.finishedAt().plus(settings.settle).isAfter(now);
    };
  }
}
