package org.kindred.core.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kindred.core.interaction.InteractionType;
import org.kindred.core.modelstore.FakeModels;
import org.kindred.core.testing.TestApplication;
import org.kindred.core.testing.TestShop;

class TrainingSchedulerTest {

  private static final double GOOD = 0.08;
  private static final double WORSE_THAN_BEST_SELLERS = 0.01;
  private static final Duration FIRST_TIME = Duration.ofSeconds(90);
  private static final Duration WHOLE_TIME = Duration.ofMinutes(10);

  private final List<Duration> budgets = new ArrayList<>();
  private TestApplication application;
  private TestShop shop;
  private TrainingScheduler scheduler;

  @BeforeEach
  void open(@TempDir Path directory) {
    application =
        new TestApplication(directory)
            .with("kindred.training.first-interactions", "2")
            .with("kindred.training.new-events", "3");
    FakeModels.in(application);
    shop = new TestShop(application);
    shop.products("a1", "a2");
    scheduler = application.get(TrainingScheduler.class);
  }

  @AfterEach
  void close() {
    application.close();
  }

  @Test
  void firstTrainingShouldWaitForEnoughToLearnFrom() {
    views(1);
    look(2);
    assertThat(triggers()).isEmpty();

    views(1);
    look(3);
    assertThat(triggers()).containsExactly(TrainingTrigger.FIRST);
  }

  @Test
  void firstTrainingShouldWaitUntilAShopIsNoLongerBeingFilled() {
    for (int i = 0; i < 3; i++) {
      views(2);
      look(1);
    }
    assertThat(triggers()).isEmpty();
  }

  @Test
  void firstTrainingThatFoundNothingShouldBeFollowedByOneWithTheWholeTime() {
    views(2);
    look(2);
    train(WORSE_THAN_BEST_SELLERS);

    look(1);
    train(WORSE_THAN_BEST_SELLERS);
    look(1);

    assertThat(triggers()).containsExactly(TrainingTrigger.RETRY, TrainingTrigger.FIRST);
    assertThat(budgets).containsExactly(FIRST_TIME, WHOLE_TIME);
  }

  @Test
  void modelThatIsLiveShouldBeTrainedAgainWhenMuchIsNew() {
    views(2);
    look(2);
    train(GOOD);
    look(1);
    views(3);
    look(1);
    assertThat(triggers()).containsExactly(TrainingTrigger.FIRST);

    application.clock().advance(Duration.ofHours(1));
    look(1);
    assertThat(triggers()).containsExactly(TrainingTrigger.NEW_EVENTS, TrainingTrigger.FIRST);
  }

  @Test
  void littleThatIsNewShouldWaitForTheNight() {
    views(2);
    look(2);
    train(GOOD);
    views(1);
    application.clock().advance(Duration.ofHours(2));
    look(1);
    assertThat(triggers()).containsExactly(TrainingTrigger.FIRST);

    application.clock().advance(Duration.ofDays(1));
    look(1);
    assertThat(triggers()).containsExactly(TrainingTrigger.SCHEDULE, TrainingTrigger.FIRST);
  }

  private void views(int count) {
    for (int i = 0; i < count; i++) {
      application.clock().advance(Duration.ofSeconds(1));
      shop.does(TestShop.customer("c"), InteractionType.VIEW, "a" + (1 + i % 2));
    }
  }

  private void look(int times) {
    for (int i = 0; i < times; i++) {
      application.clock().advance(Duration.ofSeconds(3));
      scheduler.look();
    }
  }

  private void train(double quality) {
    boolean trained =
        Workers.with(
                application,
                (set, options, files, monitor) -> {
                  budgets.add(options.timeBudget());
                  Files.createDirectories(files);
                  return Reports.of(quality);
                })
            .trainNext();
    assertThat(trained).isTrue();
  }

  /** Of all trainings, the newest first. */
  private List<TrainingTrigger> triggers() {
    return application.get(TrainingRuns.class).list(shop.shop().key(), 10).stream()
        .map(TrainingRun::trigger)
        .toList();
  }
}
