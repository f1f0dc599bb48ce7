package org.kindred.engine.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kindred.engine.data.ItemCatalog;
import org.kindred.engine.data.TrainingSet;
import org.kindred.engine.data.TrainingSetBuilder;

class WarmStartTest {

  private static final TrainingOptions OPTIONS = TrainingOptions.defaults(Duration.ofSeconds(20));

  @TempDir private Path directory;
  private final RememberingTrainer trainer = new RememberingTrainer();

  @Test
  void trainShouldGoOnFromTheEarlierModelAndAskForWhatCameSince() throws IOException {
    Path first = trained();

    TrainingReport report = train(later(40), first, directory.resolve("second"));

    assertThat(trainer.warmSizes).hasSize(2);
    assertThat(trainer.warmSizes.get(0)).isLessThan(trainer.warmSizes.get(1));
    assertThat(trainer.firstItems).containsOnly("i0");
    assertThat(report.protocol()).contains("earlier model");
    assertThat(report.warnings()).isEmpty();
  }

  @Test
  void trainShouldBeginAfreshWhenLittleIsNew() throws IOException {
    Path first = trained();

    TrainingReport report = train(later(2), first, directory.resolve("second"));

    assertThat(trainer.warmSizes).isEmpty();
    assertThat(report.warnings()).singleElement().asString().contains("too little is new");
  }

  @Test
  void trainShouldBeginAfreshWhenTheEarlierModelWasChanged() throws IOException {
    Path first = trained();
    Files.writeString(first.resolve("blend.properties"), "changed");

    TrainingReport report = train(later(40), first, directory.resolve("second"));

    assertThat(trainer.warmSizes).isEmpty();
    assertThat(report.warnings()).singleElement().asString().contains("began afresh");
  }

  private Path trained() throws IOException {
    Path first = directory.resolve("first");
    train(PlantedChains.set(50), null, first);
    trainer.warmSizes.clear();
    trainer.firstItems.clear();
    return first;
  }

  private TrainingReport train(TrainingSet set, @Nullable Path previous, Path model)
      throws IOException {
    return ModelSelection.train(
        List.of(trainer), set, OPTIONS.withPrevious(previous), model, TrainingMonitor.SILENT);
  }

  /** The same shop with more users later, and a new product that the catalogue lists first. */
  private static TrainingSet later(int users) {
    TrainingSetBuilder builder = new TrainingSetBuilder();
    builder.addInteraction("late0", "new", "view", 9_000_000);
    TrainingSet before = PlantedChains.set(50);
    for (int u = 0; u < before.userCount(); u++) {
      for (int p = before.sequences().start(u); p < before.sequences().end(u); p++) {
        builder.addInteraction(
            "u" + u,
            before.catalog().items().term(before.sequences().item(p)),
            "view",
            before.sequences().timestamp(p));
      }
    }
    for (int user = 0; user < users; user++) {
      for (int step = 0; step < 5; step++) {
        builder.addInteraction(
            "late" + user, PlantedChains.item(user + step), "view", 9_000_001L + 60L * step);
      }
    }
    return builder.build();
  }

  /** Remembers the size of what it went on with, and the first item. */
  private static final class RememberingTrainer implements CandidateTrainer {

    private final List<Integer> warmSizes = new ArrayList<>();
    private final List<String> firstItems = new ArrayList<>();
    private final CountingTrainer counting = new CountingTrainer("popularity");

    @Override
    public String name() {
      return counting.name();
    }

    @Override
    public CandidateModel fit(TrainingSet set, FitContext context) {
      return counting.fit(set, context);
    }

    @Override
    public CandidateModel warmStart(Path saved, TrainingSet set, FitContext context) {
      assertThat(saved).isDirectory();
      warmSizes.add(set.sequences().size());
      firstItems.add(set.catalog().items().term(0));
      return fit(set, context);
    }

    @Override
    public CandidateModel load(Path saved, ItemCatalog catalog) {
      return counting.load(saved, catalog);
    }
  }
}
