package org.kindred.core.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.kindred.core.interaction.InteractionType;
import org.kindred.core.modelstore.ActiveModels;
import org.kindred.core.modelstore.FakeModels;
import org.kindred.core.modelstore.ModelState;
import org.kindred.core.modelstore.ModelVersion;
import org.kindred.core.modelstore.ModelVersions;
import org.kindred.core.persistence.DatabaseKind;
import org.kindred.core.shop.ShopKey;
import org.kindred.core.testing.TestApplication;
import org.kindred.core.testing.TestShop;
import org.kindred.engine.data.TrainingSet;
import org.kindred.engine.training.TrainingCancelledException;
import org.kindred.engine.training.TrainingMonitor;
import org.kindred.engine.training.TrainingOptions;
import org.kindred.engine.training.TrainingProgress.Stage;
import org.kindred.engine.training.TrainingReport;

@ParameterizedClass
@EnumSource(DatabaseKind.class)
class TrainingWorkerTest {

  private final DatabaseKind kind;
  private TestApplication application;
  private TestShop shop;
  private TrainingRuns runs;
  private final AtomicInteger trained = new AtomicInteger();
  private double quality = 0.08;

  TrainingWorkerTest(DatabaseKind kind) {
    this.kind = kind;
  }

  @BeforeEach
  void open(@TempDir Path directory) {
    application = new TestApplication(directory, kind);
    FakeModels.in(application);
    shop = new TestShop(application);
    shop.products("a1", "a2");
    shop.does(TestShop.customer("c"), InteractionType.VIEW, "a1");
    shop.does(TestShop.customer("c"), InteractionType.PURCHASE, "a2");
    runs = application.get(TrainingRuns.class);
  }

  @AfterEach
  void close() {
    application.close();
  }

  @Test
  void trainNextShouldMakeAModelLiveAndKeepItsReport() {
    TrainingRun queued = runs.start(key());
    TrainingWorker worker = worker(this::trains);

    assertThat(worker.trainNext()).isTrue();

    TrainingRun run = runs.find(key(), queued.id()).orElseThrow();
    assertThat(run.state()).isEqualTo(TrainingState.SUCCEEDED);
    assertThat(run.progress().percent()).isEqualTo(100);
    assertThat(run.progress().curves()).contains(new CurvePoint("transformer", "loss", 1, 0.5));
    TrainingSummary summary = Objects.requireNonNull(run.summary());
    assertThat(summary).isEqualTo(Summaries.of(Reports.of(quality)));
    ModelVersion live = application.get(ModelVersions.class).live(key()).orElseThrow();
    assertThat(run.modelVersionId()).isEqualTo(live.id());
    assertThat(application.get(ActiveModels.class).version(key())).hasValue(live.id());
    assertThat(worker.trainNext()).isFalse();
  }

  @Test
  void trainNextShouldHoldBackAWorseModelAndActivateShouldBringItLive() {
    TrainingWorker worker = worker(this::trains);
    runs.start(key());
    worker.trainNext();
    quality = 0.03;
    runs.start(key());

    worker.trainNext();

    ModelVersions versions = application.get(ModelVersions.class);
    List<ModelVersion> all = versions.list(key(), 10);
    assertThat(all)
        .extracting(ModelVersion::state)
        .containsExactly(ModelState.HELD_BACK, ModelState.LIVE);
    versions.activate(key(), all.get(0).id());
    assertThat(versions.live(key()).orElseThrow().id()).isEqualTo(all.get(0).id());
    assertThat(versions.list(key(), 10))
        .extracting(ModelVersion::state)
        .containsExactly(ModelState.LIVE, ModelState.RETIRED);
  }

  @Test
  void trainNextShouldEndAsCancelledWhenSomebodyCancels() {
    TrainingRun run = runs.start(key());
    TrainingWorker worker =
        worker(
            (set, options, files, monitor) -> {
              assertThat(runs.cancel(key(), run.id())).isTrue();
              throw cancelledIf(monitor);
            });

    worker.trainNext();

    assertThat(runs.find(key(), run.id()).orElseThrow().state()).isEqualTo(TrainingState.CANCELLED);
    assertThat(runs.cancel(key(), run.id())).isFalse();
    assertThat(application.get(ModelVersions.class).list(key(), 10)).isEmpty();
  }

  @Test
  void trainNextShouldSayWhyATrainingFailed() {
    TrainingRun run = runs.start(key());

    worker(
            (set, options, files, monitor) -> {
              throw new IOException("disk full");
            })
        .trainNext();

    TrainingRun failed = runs.find(key(), run.id()).orElseThrow();
    assertThat(failed.state()).isEqualTo(TrainingState.FAILED);
    assertThat(failed.message()).isEqualTo("disk full");
  }

  @Test
  void trainNextShouldStartAgainWhatAServerWasAtWhenItWentDown() {
    TrainingRun run = runs.start(key());
    serverGoesDownUnder(run);

    worker(this::trains).trainNext();

    assertThat(runs.find(key(), run.id()).orElseThrow().state()).isEqualTo(TrainingState.SUCCEEDED);
    assertThat(trained).hasValue(1);
  }

  @Test
  void trainNextShouldGiveUpARunWhenTwoServersWentDownUnderIt() {
    TrainingRun run = runs.start(key());
    serverGoesDownUnder(run);
    serverGoesDownUnder(run);

    assertThat(worker(this::trains).trainNext()).isFalse();

    TrainingRun givenUp = runs.find(key(), run.id()).orElseThrow();
    assertThat(givenUp.state()).isEqualTo(TrainingState.FAILED);
    assertThat(givenUp.message())
        .contains("ended twice")
        .contains("2 interactions")
        .contains("-Xmx in jvm.options");
    assertThat(givenUp.wasGivenUp()).isTrue();
    assertThat(givenUp.finishedAt()).isEqualTo(application.clock().instant());
    assertThat(trained).hasValue(0);
  }

  @Test
  void trainNextShouldTrainWhatIsAskedForAfterARunWasGivenUp() {
    TrainingRun run = runs.start(key());
    serverGoesDownUnder(run);
    serverGoesDownUnder(run);
    TrainingWorker worker = worker(this::trains);
    worker.trainNext();

    TrainingRun next = runs.start(key());
    worker.trainNext();

    assertThat(next.id()).isNotEqualTo(run.id());
    assertThat(runs.find(key(), next.id()).orElseThrow().state())
        .isEqualTo(TrainingState.SUCCEEDED);
  }

  @Test
  void trainNextShouldNotGiveUpARunWhenServersWereStoppedUnderIt() {
    TrainingRun run = runs.start(key());
    for (int stops = 0; stops < 3; stops++) {
      worker(
              (set, options, files, monitor) -> {
                throw new TrainingCancelledException();
              })
          .trainNext();
      assertThat(runs.find(key(), run.id()).orElseThrow().state()).isEqualTo(TrainingState.QUEUED);
    }

    worker(this::trains).trainNext();

    assertThat(runs.find(key(), run.id()).orElseThrow().state()).isEqualTo(TrainingState.SUCCEEDED);
  }

  @Test
  void startShouldAnswerTheRunThatIsUnderWay() {
    assertThat(runs.start(key()).id()).isEqualTo(runs.start(key()).id());
    assertThat(runs.current(key())).isPresent();
  }

  private TrainingReport trains(
      TrainingSet set, TrainingOptions options, Path files, TrainingMonitor monitor)
      throws IOException {
    assertThat(set.sequences().size()).isEqualTo(2);
    assertThat(set.itemCount()).isEqualTo(2);
    Files.createDirectories(files);
    trained.incrementAndGet();
    monitor.progressed(
        new org.kindred.engine.training.TrainingProgress(
            Stage.FITTING, "transformer", 0.5, 1, Map.of("loss", 0.5), ""));
    return Reports.of(quality);
  }

  private void serverGoesDownUnder(TrainingRun run) {
    TrainingWorker dying =
        worker(
            (set, options, files, monitor) -> {
              throw new StackOverflowError("as good as a power cut");
            });
    assertThatThrownBy(dying::trainNext).isInstanceOf(StackOverflowError.class);
    assertThat(runs.find(key(), run.id()).orElseThrow().state()).isEqualTo(TrainingState.RUNNING);
  }

  private static TrainingCancelledException cancelledIf(TrainingMonitor monitor) {
    assertThat(monitor.isCancelled()).isTrue();
    return new TrainingCancelledException();
  }

  private ShopKey key() {
    return shop.shop().key();
  }

  private TrainingWorker worker(ModelTrainer trainer) {
    application.clock().advance(Duration.ofMinutes(1));
    return Workers.with(application, trainer);
  }
}
