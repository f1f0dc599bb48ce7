package org.kindred.core.training;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kindred.core.catalog.Catalog;
import org.kindred.core.interaction.InteractionLog;
import org.kindred.core.modelstore.ModelFiles;
import org.kindred.core.modelstore.ModelVersion;
import org.kindred.core.modelstore.ModelVersions;
import org.kindred.core.modelstore.NewModel;
import org.kindred.core.modelstore.Quality;
import org.kindred.core.persistence.TimeOrderedIds;
import org.kindred.core.persistence.Transactions;
import org.kindred.core.shop.ShopKey;
import org.kindred.core.social.SocialGraph;
import org.kindred.engine.data.TrainingSet;
import org.kindred.engine.training.Device;
import org.kindred.engine.training.ModelSelection;
import org.kindred.engine.training.TrainingCancelledException;
import org.kindred.engine.training.TrainingOptions;
import org.kindred.engine.training.TrainingReport;
import org.kindred.engine.training.ValidationProtocol;

/** Carries out one training run, from gathering to release, and writes down how it ended. */
@ApplicationScoped
public class TrainingJob {

  private static final System.Logger LOG = System.getLogger(TrainingJob.class.getName());
  private static final int MAX_VALIDATION_CASES = 20_000;

  private final TrainingSetGatherer gatherer;
  private final Transactions transactions;
  private final ModelFiles files;
  private final ModelVersions versions;
  private final TrainingSettings settings;
  private final Clock clock;
  private final ModelTrainer trainer;

  @Inject
  public TrainingJob(
      Catalog catalog,
      InteractionLog interactions,
      SocialGraph social,
      Transactions transactions,
      ModelFiles files,
      ModelVersions versions,
      TrainingSettings settings,
      Clock clock) {
    this(
        new TrainingSetGatherer(catalog, interactions, social),
        transactions,
        files,
        versions,
        settings,
        clock,
        ModelSelection::train);
  }

  TrainingJob(
      TrainingSetGatherer gatherer,
      Transactions transactions,
      ModelFiles files,
      ModelVersions versions,
      TrainingSettings settings,
      Clock clock,
      ModelTrainer trainer) {
    this.gatherer = gatherer;
    this.transactions = transactions;
    this.files = files;
    this.versions = versions;
    this.settings = settings;
    this.clock = clock;
    this.trainer = trainer;
  }

  /** Returns when the run is over, whatever its end. */
  void run(RunningTraining training) {
    ShopKey shop = training.run().shop();
    long version = TimeOrderedIds.next();
    try {
      release(training, version, fit(training, version));
    } catch (TrainingCancelledException e) {
      files.delete(shop, version);
      cancelled(training);
    } catch (RuntimeException | IOException | LinkageError e) {
      LOG.log(System.Logger.Level.ERROR, "Shop " + shop + ": training failed", e);
      files.delete(shop, version);
      finish(training, TrainingState.FAILED, reason(e));
    }
  }

  private TrainingReport fit(RunningTraining training, long version) throws IOException {
    ShopKey shop = training.run().shop();
    training.enter(TrainingPhase.GATHERING, "");
    TrainingSet set =
        gatherer.gather(shop, clock.instant().minus(settings.history), training::isCancelled);
    if (set.sequences().size() == 0) {
      throw new IllegalStateException("There is nothing to learn from yet");
    }
    Path directory = files.directory(shop, version);
    return trainer.train(set, options(training.run(), set), directory, training);
  }

  private void release(RunningTraining training, long version, TrainingReport report) {
    training.enter(TrainingPhase.RELEASING, "");
    TrainingSummary summary = Summaries.of(report);
    long runId = training.run().id();
    ModelVersion registered =
        versions.register(
            training.run().shop(),
            new NewModel(
                version,
                runId,
                report.winner(),
                Summaries.ndcg(report.winning()),
                popularity(report),
                report.items(),
                report.interactions()));
    transactions.run(
        entityManager -> new TrainingRunRows(entityManager).succeed(runId, summary, version));
    training.enter(TrainingPhase.DONE, "");
    finish(training, TrainingState.SUCCEEDED, registered.gateReason());
  }

  private static @Nullable Quality popularity(TrainingReport report) {
    return report.candidates().stream()
        .filter(candidate -> candidate.name().equals("popularity"))
        .findFirst()
        .map(Summaries::ndcg)
        .orElse(null);
  }

  private void cancelled(RunningTraining training) {
    if (training.isCancelledByHand()) {
      finish(training, TrainingState.CANCELLED, null);
    } else {
      transactions.run(
          entityManager -> new TrainingRunRows(entityManager).requeue(training.run().id()));
    }
  }

  private void finish(RunningTraining training, TrainingState state, @Nullable String message) {
    transactions.run(
        entityManager ->
            new TrainingRunRows(entityManager)
                .finish(training.run().id(), state, message, training.progress(), clock.instant()));
  }

  private TrainingOptions options(TrainingRun run, TrainingSet set) {
    boolean first = run.trigger() == TrainingTrigger.FIRST;
    return new TrainingOptions(
        Set.of(),
        true,
        settings.repeatsCount,
        settings.seed,
        first ? settings.firstTimeBudget(set.sequences().size()) : settings.timeBudget,
        Device.AUTO,
        settings.threads,
        MAX_VALIDATION_CASES,
        ValidationProtocol.AUTO,
        run.trigger() == TrainingTrigger.NEW_EVENTS ? liveModel(run.shop()) : null);
  }

  /** During the day a training goes on from what is live; at night it starts afresh. */
  private @Nullable Path liveModel(ShopKey shop) {
    return versions.live(shop).map(live -> files.directory(shop, live.id())).orElse(null);
  }

  private static String reason(Throwable failure) {
    Throwable cause = failure instanceof UncheckedIOException ? failure.getCause() : failure;
    return Optional.ofNullable(cause == null ? null : cause.getMessage())
        .orElse(failure.getClass().getSimpleName());
  }
}
