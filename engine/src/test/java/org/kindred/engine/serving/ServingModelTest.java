package org.kindred.engine.serving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kindred.engine.training.ModelSelection;
import org.kindred.engine.training.PlantedChains;
import org.kindred.engine.training.TrainingMonitor;
import org.kindred.engine.training.TrainingOptions;

/** One model of a planted pattern, trained once, asked everything. */
class ServingModelTest {

  @TempDir private static Path directory;
  private static ServingModel model;

  @BeforeAll
  static void train() throws IOException {
    ModelSelection.train(
        PlantedChains.set(400),
        TrainingOptions.defaults(Duration.ofSeconds(60)).withCandidates(Set.of("transformer")),
        directory.resolve("model"),
        TrainingMonitor.SILENT);
    model = ServingModel.load(directory.resolve("model"));
  }

  @AfterAll
  static void close() {
    model.close();
  }

  @Test
  void recommendShouldFindThePlantedPattern() {
    int right = 0;
    for (int item = 0; item < PlantedChains.ITEMS - 3; item++) {
      List<ScoredItem> list =
          model.recommend(PlantedChains.query(item, item + 1, item + 2), 3, id -> true);
      right += ids(list).contains(PlantedChains.item(item + 3)) ? 1 : 0;
    }

    assertThat(right).isGreaterThan((int) (0.8 * (PlantedChains.ITEMS - 3)));
  }

  @Test
  void recommendShouldFillTheListWithoutRepeatsAndWithoutWhatWasSeen() {
    List<ScoredItem> list =
        model.recommend(PlantedChains.query(7, 8, 9), PlantedChains.ITEMS, id -> true);

    assertThat(ids(list)).doesNotHaveDuplicates().doesNotContain("i7", "i8", "i9");
    assertThat(list).hasSize(PlantedChains.ITEMS - 3);
    assertThat(list.stream().map(ScoredItem::score)).isSortedAccordingTo((a, b) -> b.compareTo(a));
  }

  @Test
  void recommendShouldKeepToWhatIsAllowed() {
    List<ScoredItem> list =
        model.recommend(PlantedChains.query(7, 8, 9), 5, id -> id.endsWith("5"));

    assertThat(ids(list)).hasSize(5).allMatch(id -> id.endsWith("5"));
  }

  @Test
  void recommendShouldFallBackToPopularityForStrangers() {
    List<ScoredItem> forStranger = model.recommend(UserQuery.of(List.of()), 5, id -> true);
    QueryEvent unknown = new QueryEvent("nowhere", "view", 1);

    assertThat(ids(forStranger)).isEqualTo(ids(model.popular(null, 5, id -> true)));
    assertThat(model.recommend(UserQuery.of(List.of(unknown)), 5, id -> true))
        .isEqualTo(forStranger);
  }

  @Test
  void recommendAllShouldAnswerAsRecommendDoes() {
    List<UserQuery> queries =
        List.of(
            PlantedChains.query(3, 4),
            UserQuery.of(List.of()),
            PlantedChains.query(20, 21, 22, 23));

    List<List<ScoredItem>> together = model.recommendAll(queries, 3, id -> true);

    for (int q = 0; q < queries.size(); q++) {
      assertThat(ids(together.get(q)))
          .isEqualTo(ids(model.recommend(queries.get(q), 3, id -> true)));
    }
  }

  @Test
  void relatedShouldFindWhatComesNextAndNeverASeed() {
    List<String> related = ids(model.related(List.of("i20"), 5, id -> true));

    assertThat(related).contains("i21").doesNotContain("i20");
    assertThat(model.related(List.of("nowhere"), 5, id -> true)).isEmpty();
  }

  @Test
  void boughtTogetherShouldFindNeighboursInBaskets() {
    assertThat(ids(model.boughtTogether(List.of("i20"), 2, id -> true)))
        .containsExactlyInAnyOrder("i19", "i21");
  }

  @Test
  void popularShouldKeepToTheCategory() {
    assertThat(ids(model.popular("c1", 5, id -> true)))
        .hasSize(5)
        .allMatch(id -> Integer.parseInt(id.substring(1)) % 6 == 1);
    assertThat(model.popular("nowhere", 5, id -> true)).isEmpty();
  }

  @Test
  void explainShouldNameTheTrueCauseFirst() {
    UserQuery query = PlantedChains.query(50, 9, 30);

    List<Contribution> forNext = model.explain(query, "i31");

    assertThat(forNext.get(0).item()).isEqualTo("i30");
    assertThat(forNext.get(0).position()).isEqualTo(2);
    assertThat(forNext.get(0).effect()).isPositive();
    assertThat(model.explain(query, "nowhere")).isEmpty();
  }

  @Test
  void recommendExplainedShouldGiveTheSameListWithItsCauses() {
    UserQuery query = PlantedChains.query(50, 9, 30);

    List<ExplainedItem> explained =
        model.recommendExplained(query, 5, id -> true, Duration.ofSeconds(1));

    assertThat(explained.stream().map(ExplainedItem::scored))
        .containsExactlyElementsOf(model.recommend(query, 5, id -> true));
    for (ExplainedItem each : explained) {
      assertThat(each.causes()).isEqualTo(model.explain(query, each.scored().item()));
    }
  }

  @Test
  void recommendExplainedShouldLookAtTheNewestEventsOnlyWhenTimeIsShort() {
    UserQuery query =
        PlantedChains.query(50, 9, 30, 3, 51, 10, 31, 4, 52, 11, 32, 5, 53, 17, 40, 44);

    List<ExplainedItem> explained = model.recommendExplained(query, 5, id -> true, Duration.ZERO);

    assertThat(explained.stream().flatMap(each -> each.causes().stream()))
        .isNotEmpty()
        .allMatch(cause -> cause.position() >= 4);
  }

  @Test
  void knowsShouldBeTrueOfTheCatalogueOnly() {
    assertThat(model.knows("i1")).isTrue();
    assertThat(model.knows("nowhere")).isFalse();
  }

  @Test
  void loadShouldRefuseWhatWasChangedOrIsMissing(@TempDir Path copies) throws IOException {
    Path changed = copy(copies.resolve("changed"));
    Path file = changed.resolve("catalog.bin");
    byte[] bytes = Files.readAllBytes(file);
    bytes[bytes.length / 2] ^= 1;
    Files.write(file, bytes);
    Path incomplete = copy(copies.resolve("incomplete"));
    Files.delete(incomplete.resolve("popularity.bin"));
    Path without = copy(copies.resolve("without"));
    Files.delete(without.resolve("manifest.properties"));

    for (Path broken : List.of(changed, incomplete, without)) {
      assertThatThrownBy(() -> ServingModel.load(broken)).isInstanceOf(CorruptModelException.class);
    }
  }

  @Test
  void closeShouldWaitForCallsAndRefuseLaterOnes() throws Exception {
    ServingModel closing = ServingModel.load(directory.resolve("model"));
    Set<Throwable> failures = new HashSet<>();
    Thread caller =
        new Thread(
            () -> {
              try {
                while (true) {
                  closing.recommend(PlantedChains.query(3, 4, 5), 3, id -> true);
                }
              } catch (IllegalStateException e) {
                failures.add(e);
              }
            });
    caller.start();
    Thread.sleep(50);

    closing.close();
    caller.join(5_000);

    assertThat(failures).hasSize(1);
    assertThatThrownBy(() -> closing.knows("i1")).isInstanceOf(IllegalStateException.class);
  }

  private static Path copy(Path target) throws IOException {
    Path source = directory.resolve("model");
    try (Stream<Path> files = Files.walk(source)) {
      for (Path file : files.toList()) {
        Files.copy(file, target.resolve(source.relativize(file).toString()));
      }
    }
    return target;
  }

  private static List<String> ids(List<ScoredItem> list) {
    return list.stream().map(ScoredItem::item).toList();
  }
}
