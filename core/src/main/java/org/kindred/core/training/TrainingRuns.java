package org.kindred.core.training;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.kindred.core.interaction.InteractionLog;
import org.kindred.core.persistence.TimeOrderedIds;
import org.kindred.core.persistence.Transactions;
import org.kindred.core.shop.ShopKey;
import org.kindred.core.shop.Shops;

/** The training runs of each shop; at most one per shop is under way. Safe for several threads. */
@ApplicationScoped
public class TrainingRuns {

  private final Shops shops;
  private final Transactions transactions;
  private final InteractionLog interactions;
  private final TrainingSettings settings;
  private final TrainingSignal signal;
  private final Clock clock;

  /** Progress of runs on this server: newer than what is stored. */
  private final Map<Long, RunningTraining> running = new ConcurrentHashMap<>();

  @Inject
  public TrainingRuns(
      Shops shops,
      Transactions transactions,
      InteractionLog interactions,
      TrainingSettings settings,
      TrainingSignal signal,
      Clock clock) {
    this.shops = shops;
    this.transactions = transactions;
    this.interactions = interactions;
    this.settings = settings;
    this.signal = signal;
    this.clock = clock;
  }

  /** Puts a run in line; answers the one that is under way if there is one. */
  public TrainingRun start(ShopKey shop) {
    return start(shop, TrainingTrigger.REQUEST);
  }

  synchronized TrainingRun start(ShopKey shop, TrainingTrigger trigger) {
    long shopId = shops.get(shop).id();
    TrainingRun run =
        transactions.requiresNew(
            entityManager -> {
              TrainingRunRows table = new TrainingRunRows(entityManager);
              Optional<TrainingRun> open = table.open(shopId);
              if (open.isPresent()) {
                return open.get();
              }
              long id = TimeOrderedIds.next();
              table.insert(id, shopId, trigger, clock.instant());
              return table.find(shopId, id).orElseThrow();
            });
    signal.raise();
    return run;
  }

  /** Asks the run to stop as soon as it can; false when it is over. */
  public boolean cancel(ShopKey shop, long runId) {
    long shopId = shops.get(shop).id();
    boolean asked =
        transactions.required(
            entityManager ->
                new TrainingRunRows(entityManager).requestCancel(shopId, runId, clock.instant()));
    RunningTraining here = running.get(runId);
    if (here != null) {
      here.cancel();
    }
    return asked;
  }

  /** The run that is in line or under way, with its newest progress. */
  public Optional<TrainingRun> current(ShopKey shop) {
    long shopId = shops.get(shop).id();
    return transactions
        .required(entityManager -> new TrainingRunRows(entityManager).open(shopId))
        .map(this::withNewestProgress);
  }

  public Optional<TrainingRun> find(ShopKey shop, long runId) {
    long shopId = shops.get(shop).id();
    return transactions
        .required(entityManager -> new TrainingRunRows(entityManager).find(shopId, runId))
        .map(this::withNewestProgress);
  }

  /** The shop's runs, newest first. */
  public List<TrainingRun> list(ShopKey shop, int limit) {
    long shopId = shops.get(shop).id();
    return transactions
        .required(entityManager -> new TrainingRunRows(entityManager).newest(shopId, limit))
        .stream()
        .map(this::withNewestProgress)
        .toList();
  }

  /** Whether the shop has gathered enough for a model. */
  public TrainingReadiness readiness(ShopKey shop) {
    return new TrainingReadiness(interactions.count(shop), settings.firstInteractions);
  }

  void begun(RunningTraining training) {
    running.put(training.run().id(), training);
  }

  void ended(RunningTraining training) {
    running.remove(training.run().id());
  }

  private TrainingRun withNewestProgress(TrainingRun stored) {
    RunningTraining here = running.get(stored.id());
    if (here == null || stored.state() != TrainingState.RUNNING) {
      return stored;
    }
    return new TrainingRun(
        stored.id(),
        stored.shop(),
        stored.trigger(),
        stored.state(),
        stored.requestedAt(),
        stored.startedAt(),
        stored.finishedAt(),
        here.progress(),
        stored.summary(),
        stored.modelVersionId(),
        stored.message());
  }
}
