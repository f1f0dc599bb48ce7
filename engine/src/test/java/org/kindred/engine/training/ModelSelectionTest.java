package org.kindred.engine.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kindred.engine.data.TrainingSet;
import org.kindred.engine.data.TrainingSetBuilder;

class ModelSelectionTest {

  private static final TrainingOptions OPTIONS = TrainingOptions.defaults(Duration.ofSeconds(20));

  @TempDir private Path directory;

  @Test
  void trainShouldRefuseAnEmptySet() {
    TrainingSet empty = new TrainingSetBuilder().build();

    assertThatThrownBy(
            () ->
                ModelSelection.train(
                    empty, OPTIONS, directory.resolve("model"), TrainingMonitor.SILENT))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("no interaction");
    assertThat(directory.resolve("model")).doesNotExist();
  }

  @Test
  void trainShouldRefuseADirectoryWithSomethingInIt() throws IOException {
    Path model = Files.createDirectory(directory.resolve("model"));
    Files.writeString(model.resolve("keep.txt"), "mine");

    assertThatThrownBy(() -> train(PlantedChains.set(20), model, new CountingTrainer("popularity")))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(model.resolve("keep.txt")).hasContent("mine");
  }

  @Test
  void trainShouldGoOnWithoutACandidateThatFails() throws IOException {
    CountingTrainer counting = new CountingTrainer("popularity");

    TrainingReport report = train(PlantedChains.set(50), model(), new FailingTrainer(), counting);

    assertThat(report.winner()).isEqualTo("popularity");
    assertThat(report.warnings()).hasSize(1);
    assertThat(report.warnings().get(0)).contains("failing").contains("NaN");
    assertThat(counting.open()).isZero();
    assertThat(model().resolve("manifest.properties")).exists();
  }

  @Test
  void trainShouldNotBeginACandidateThatTheHeapHasNoRoomFor() throws IOException {
    CountingTrainer counting = new CountingTrainer("popularity");

    TrainingReport report = train(PlantedChains.set(50), model(), new HugeTrainer(), counting);

    assertThat(report.winner()).isEqualTo("popularity");
    assertThat(report.warnings()).hasSize(1);
    assertThat(report.warnings().get(0)).contains("huge").contains("MiB of heap memory");
  }

  @Test
  void trainShouldFitWhatTakesLongOnceWhereLittleIsHeldOut() throws IOException {
    CountingTrainer slow = new CountingTrainer("slow", 1);

    ModelSelection.train(
        List.of(slow), PlantedChains.set(1_000), asking(40), model(), TrainingMonitor.SILENT);

    assertThat(slow.fitted()).isEqualTo(1);
    assertThat(slow.open()).isZero();
  }

  @Test
  void trainShouldFitWhatTakesLongTwiceWhereMuchIsHeldOut() throws IOException {
    CountingTrainer slow = new CountingTrainer("slow", 1);

    ModelSelection.train(
        List.of(slow), PlantedChains.set(1_000), asking(400), model(), TrainingMonitor.SILENT);

    assertThat(slow.fitted()).isEqualTo(2);
  }

  private static TrainingOptions asking(int cases) {
    return new TrainingOptions(
        Set.of(),
        true,
        false,
        1,
        Duration.ofSeconds(20),
        Device.CPU,
        1,
        cases,
        ValidationProtocol.LAST_EVENTS,
        null);
  }

  @Test
  void trainShouldSayWhatFailedWhenAllFailed() {
    assertThatThrownBy(() -> train(PlantedChains.set(50), model(), new FailingTrainer()))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("NaN");
    assertThat(model()).doesNotExist();
  }

  @Test
  void trainShouldLeaveNothingBehindWhenCancelled() throws IOException {
    CountingTrainer counting = new CountingTrainer("popularity");
    TrainingMonitor cancelling = new CancellingMonitor(TrainingProgress.Stage.REFITTING);

    assertThatThrownBy(
            () ->
                ModelSelection.train(
                    List.of(counting), PlantedChains.set(50), OPTIONS, model(), cancelling))
        .isInstanceOf(TrainingCancelledException.class);

    assertThat(counting.open()).isZero();
    try (Stream<Path> left = Files.list(directory)) {
      assertThat(left).isEmpty();
    }
  }

  @Test
  void trainShouldHoldNothingOfTheLosersWhileTheWinnerIsFittedAgain() throws IOException {
    CountingTrainer one = new CountingTrainer("popularity");
    CountingTrainer other = new CountingTrainer("the same by another name");
    List<Integer> openOfOne = new ArrayList<>();
    List<Integer> openOfOther = new ArrayList<>();
    TrainingMonitor watching =
        new TrainingMonitor() {
          @Override
          public void progressed(TrainingProgress progress) {
            if (progress.stage() == TrainingProgress.Stage.REFITTING) {
              openOfOne.add(one.open());
              openOfOther.add(other.open());
            }
          }

          @Override
          public boolean isCancelled() {
            return false;
          }
        };

    TrainingReport report =
        ModelSelection.train(
            List.of(one, other), PlantedChains.set(80), OPTIONS, model(), watching);

    List<Integer> openOfLoser = report.winner().equals(one.name()) ? openOfOther : openOfOne;
    assertThat(openOfLoser).isNotEmpty().containsOnly(0);
  }

  @Test
  void trainShouldServePopularityWhenNobodyDidTwoThings() throws IOException {
    TrainingSetBuilder builder = new TrainingSetBuilder();
    for (int user = 0; user < 30; user++) {
      builder.addInteraction("u" + user, "i" + user % 3, "purchase", 1_000 + user);
    }

    TrainingReport report = train(builder.build(), model(), new CountingTrainer("popularity"));

    assertThat(report.winner()).isEqualTo("popularity");
    assertThat(report.validationCases()).isZero();
    assertThat(report.reason()).contains("nothing could be measured");
  }

  @Test
  void trainShouldCopeWithUsersWhoAllDoTheSameAtTheSameTime() throws IOException {
    TrainingSetBuilder builder = new TrainingSetBuilder();
    for (int user = 0; user < 30; user++) {
      builder.addInteraction("u" + user, "a", "view", 5);
      builder.addInteraction("u" + user, "b", "view", 5);
      builder.addInteraction("u" + user, "b", "view", 5);
    }

    TrainingReport report = train(builder.build(), model(), new CountingTrainer("popularity"));

    assertThat(report.interactions()).isEqualTo(60);
    assertThat(report.validationCases()).isEqualTo(30);
    assertThat(report.winning().hitRateAt10().mean()).isEqualTo(1);
  }

  @Test
  void trainShouldTellItsStagesInOrder() throws IOException {
    RecordingMonitor monitor = new RecordingMonitor();

    ModelSelection.train(
        List.of(new CountingTrainer("popularity")),
        PlantedChains.set(50),
        OPTIONS,
        model(),
        monitor);

    assertThat(monitor.stages()).containsExactly(TrainingProgress.Stage.values());
  }

  @Test
  void trainShouldGiveTheSameReportForTheSameSeed() throws IOException {
    TrainingReport one =
        train(PlantedChains.set(80), directory.resolve("one"), new CountingTrainer("popularity"));
    TrainingReport two =
        train(PlantedChains.set(80), directory.resolve("two"), new CountingTrainer("popularity"));

    assertThat(two.winning().ndcgAt10()).isEqualTo(one.winning().ndcgAt10());
    assertThat(two.reason()).isEqualTo(one.reason());
  }

  private Path model() {
    return directory.resolve("model");
  }

  private static TrainingReport train(TrainingSet set, Path model, CandidateTrainer... trainers)
      throws IOException {
    return ModelSelection.train(List.of(trainers), set, OPTIONS, model, TrainingMonitor.SILENT);
  }
}
