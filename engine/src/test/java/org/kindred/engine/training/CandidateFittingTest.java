package org.kindred.engine.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.kindred.engine.data.ItemCatalog;
import org.kindred.engine.data.TrainingSet;

class CandidateFittingTest {

  private static final TrainingOptions OPTIONS = TrainingOptions.defaults(Duration.ofSeconds(20));

  /** Remembers the circumstances of each fit. */
  private static final class RememberingTrainer implements CandidateTrainer {

    private final CountingTrainer counting = new CountingTrainer("counting");
    private final List<FitContext> contexts = new ArrayList<>();

    @Override
    public String name() {
      return counting.name();
    }

    @Override
    public CandidateModel fit(TrainingSet set, FitContext context) {
      contexts.add(context);
      return counting.fit(set, context);
    }

    @Override
    public CandidateModel load(Path directory, ItemCatalog catalog) {
      return counting.load(directory, catalog);
    }
  }

  @Test
  void fitShouldSearchOnTheFirstFoldOnly() {
    TrainingSet set = PlantedChains.set(50);
    LastEventsSplit split = LastEventsSplit.of(set, OPTIONS);
    RememberingTrainer trainer = new RememberingTrainer();
    Fitter fitter = new Fitter(new SelectionContext(OPTIONS, TrainingMonitor.SILENT), null, true);

    List<FittedCandidate> fitted =
        new CandidateFitting(fitter, List.of(trainer)).fit(List.of(split.fold(0), split.fold(1)));

    FitContext first = trainer.contexts.get(0);
    FitContext second = trainer.contexts.get(1);
    assertThat(first.findValidation()).isPresent();
    assertThat(first.previous()).isNull();
    assertThat(second.findValidation()).isEmpty();
    assertThat(second.previous()).isSameAs(fitted.get(0).model(0));
    fitted.forEach(FittedCandidate::close);
  }
}
