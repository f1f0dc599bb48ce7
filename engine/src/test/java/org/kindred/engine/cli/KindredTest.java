package org.kindred.engine.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class KindredTest {

  @TempDir private Path directory;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  private int kindred(String... arguments) {
    CommandLine commandLine = Kindred.commandLine();
    commandLine.setOut(new PrintWriter(out));
    commandLine.setErr(new PrintWriter(err));
    return commandLine.execute(arguments);
  }

  private String path(String name) {
    return directory.resolve(name).toString();
  }

  /** Users who walk along a ring of twenty items. */
  private String events() throws IOException {
    StringBuilder text = new StringBuilder("user\titem\tts\tevent\n");
    SplittableRandom random = new SplittableRandom(3);
    for (int user = 0; user < 60; user++) {
      int item = random.nextInt(20);
      for (int time = 1; time <= 6; time++) {
        text.append("u%d\ti%d\t%d\tview%n".formatted(user, item, time));
        item = (item + 1) % 20;
      }
    }
    Files.writeString(directory.resolve("events.tsv"), text);
    return path("events.tsv");
  }

  private List<String[]> lists(String name) throws IOException {
    return Files.readAllLines(directory.resolve(name)).stream()
        .map(line -> line.split("\t", -1))
        .toList();
  }

  @Test
  void recommendShouldWriteListsForUsersUnknownToTraining() throws IOException {
    Files.writeString(
        directory.resolve("query.tsv"),
        "user\titem\tts\tevent\nnew\ti3\t1\tview\nnew\ti4\t2\tsomething else\n");

    int code =
        kindred(
            "recommend",
            "--events",
            events(),
            "--query",
            path("query.tsv"),
            "--top",
            "3",
            "--model",
            "transitions",
            "--out",
            path("lists.tsv"));

    assertThat(code).as(err.toString()).isZero();
    List<String[]> lists = lists("lists.tsv");
    assertThat(lists).hasSize(3).allSatisfy(line -> assertThat(line[0]).isEqualTo("new"));
    assertThat(lists.get(0)[1]).isEqualTo("i5");
    assertThat(lists).noneSatisfy(line -> assertThat(line[1]).isIn("i3", "i4"));
    assertThat(err.toString()).contains("read 360 interactions of 60 users with 20 items");
  }

  @Test
  void recommendShouldRepeatItemsOnlyWhenAsked() throws IOException {
    Files.writeString(directory.resolve("query.tsv"), "user\titem\tts\tevent\nq\ti3\t1\tview\n");

    int code =
        kindred(
            "recommend",
            "--events",
            events(),
            "--query",
            path("query.tsv"),
            "--top",
            "20",
            "--model",
            "popularity",
            "--keep-seen",
            "--out",
            path("lists.tsv"));

    assertThat(code).as(err.toString()).isZero();
    assertThat(lists("lists.tsv")).hasSize(20).anySatisfy(l -> assertThat(l[1]).isEqualTo("i3"));
  }

  @Test
  void recommendShouldRestrictToUsersWithOrWithoutHistory() throws IOException {
    Files.writeString(directory.resolve("users.txt"), "u7\nnobody\n");

    int code =
        kindred(
            "recommend",
            "--events",
            events(),
            "--users",
            path("users.txt"),
            "--top",
            "2",
            "--model",
            "popularity",
            "--out",
            path("lists.tsv.gz"));

    assertThat(code).as(err.toString()).isZero();
    assertThat(err.toString()).contains("2 lists in");
  }

  @Test
  void trainShouldKeepAModelThatRecommends() throws IOException {
    String model = path("model");

    int trained =
        kindred(
            "train",
            "--events",
            events(),
            "--model",
            "transitions,popularity",
            "--model-dir",
            model);
    int recommended =
        kindred(
            "recommend",
            "--model-dir",
            model,
            "--query",
            events(),
            "--top",
            "1",
            "--out",
            path("lists.tsv"));

    assertThat(trained).as(err.toString()).isZero();
    assertThat(recommended).as(err.toString()).isZero();
    assertThat(out.toString()).contains("transitions serves");
    assertThat(lists("lists.tsv")).hasSize(60);
  }

  @Test
  void evaluateShouldMeasureBetterOrdersHigher() throws IOException {
    int code =
        kindred(
            "evaluate",
            "--events",
            events(),
            "--split",
            "loo",
            "--top",
            "1,10",
            "--model",
            "transitions");

    assertThat(code).as(err.toString()).isZero();
    assertThat(out.toString()).contains("cases\t60").contains("HR@1\t1.00000", "NDCG@10\t1.00000");
  }

  @Test
  void evaluateShouldKnowSessionsAndTime() throws IOException {
    String events = events();

    assertThat(
            kindred("evaluate", "--events", events, "--split", "session", "--model", "transitions"))
        .as(err.toString())
        .isZero();
    assertThat(
            kindred("evaluate", "--events", events, "--split", "temporal", "--model", "popularity"))
        .as(err.toString())
        .isZero();
    assertThat(out.toString()).contains("MRR@20", "Coverage@10");
  }

  @Test
  void coldStartShouldPutNewItemsInOrderByTheirFeatures() throws IOException {
    StringBuilder items = new StringBuilder("item\tcategory\tbrand\tprice\ttitle\n");
    for (int item = 0; item < 20; item++) {
      items.append("i%d\tc%d\t\t\t%n".formatted(item, item / 4));
    }
    Files.writeString(directory.resolve("items.tsv"), items);

    int code =
        kindred(
            "benchmark",
            "cold-start",
            "--events",
            events(),
            "--items",
            path("items.tsv"),
            "--model",
            "content",
            "--share",
            "0.5");

    assertThat(code).as(err.toString()).isZero();
    assertThat(out.toString())
        .contains("10 of 20 items are new")
        .contains("new, among new\tall\tmodel", "new, among new\t\trandom\t0.4544\t1.0000");
  }

  @Test
  void executeShouldNameABadLineAndFail() throws IOException {
    Files.writeString(directory.resolve("bad.tsv"), "user\titem\tts\nu\ta\tx\n");

    int code = kindred("train", "--events", path("bad.tsv"), "--model-dir", path("model"));

    assertThat(code).isEqualTo(1);
    assertThat(err.toString()).contains("bad.tsv, line 2: ts is not a number: x");
    assertThat(err.toString()).doesNotContain("\tat ");
  }

  @Test
  void executeShouldNameAMissingFileAndFail() {
    int code = kindred("train", "--events", path("none.tsv"), "--model-dir", path("model"));

    assertThat(code).isEqualTo(1);
    assertThat(err.toString()).contains("no such file").contains("none.tsv");
  }

  @Test
  void executeShouldTellWrongUsageFromFailure() throws IOException {
    assertThat(kindred("recommend", "--top", "5", "--out", path("lists.tsv"))).isEqualTo(2);
    assertThat(kindred("recommend", "--events", events(), "--top", "0", "--out", path("l.tsv")))
        .isEqualTo(2);
    assertThat(kindred("nonsense")).isEqualTo(2);
    assertThat(kindred()).isEqualTo(2);
    assertThat(kindred("--help")).isZero();
  }

  @Test
  void executeShouldNameTheModelsWhenThereIsNoSuch() throws IOException {
    int code =
        kindred("train", "--events", events(), "--model", "magic", "--model-dir", path("model"));

    assertThat(code).isEqualTo(1);
    assertThat(err.toString()).contains("there is no model magic").contains("transitions");
  }

  @Test
  void benchmarkShouldSayInALineWhenPyTorchCannotBeRun() {
    int code =
        kindred("benchmark", "training", "--steps", "1", "--pairs", "1", "--python", "/bin/false");

    assertThat(code).isEqualTo(CommandLine.ExitCode.SOFTWARE);
    assertThat(out.toString()).containsPattern("Kindred [0-9.]+ steps/s, [0-9.]+ GFLOP/s");
    assertThat(err.toString()).startsWith("kindred: PyTorch did not finish").hasLineCount(1);
  }

  @Test
  void benchmarkShouldTellHowReadingAndLearningGrow() {
    int code =
        kindred("benchmark", "ingest", "--interactions", "500,5000", "--time-budget", "PT10S");

    assertThat(code).as(err.toString()).isZero();
    assertThat(out.toString().lines().skip(2))
        .satisfiesExactly(
            line -> assertThat(line.split("\t", -1)).hasSize(7).startsWith("500"),
            line -> assertThat(line.split("\t", -1)).hasSize(7).startsWith("5000"));
  }
}
