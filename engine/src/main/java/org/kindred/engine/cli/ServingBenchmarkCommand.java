package org.kindred.engine.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.kindred.engine.data.ItemFeatures;
import org.kindred.engine.data.TrainingSet;
import org.kindred.engine.data.TrainingSetBuilder;
import org.kindred.engine.network.WorkDirectory;
import org.kindred.engine.serving.ExplainedItem;
import org.kindred.engine.serving.QueryEvent;
import org.kindred.engine.serving.ServingModel;
import org.kindred.engine.serving.UserQuery;
import org.kindred.engine.training.ModelSelection;
import org.kindred.engine.training.TrainingOptions;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** How long one user's list takes, alone and together with others, by the size of the catalogue. */
@Command(
    name = "serving",
    mixinStandardHelpOptions = true,
    description = {
      "Trains on generated interactions with catalogues of several sizes, and times the lists of 20",
      "on one thread: alone, with the reasons of every item, and micro-batched. Processor time is told",
      "beside the time by the clock, since that is the same on a busy machine."
    })
final class ServingBenchmarkCommand implements Callable<Integer> {

  private static final int LIMIT = 20;
  private static final int HISTORY = 10;
  private static final int ITEMS_OF_CATEGORY = 100;
  private static final int BRANDS = 500;
  private static final int LOWEST_PRICE = 5;
  private static final int PRICES = 200;
  private static final int WORDS = 1_000;
  private static final Duration UNHURRIED = Duration.ofSeconds(1);

  @Spec private @Nullable CommandSpec spec;

  @Option(names = "--items", split = ",", description = "default: ${DEFAULT-VALUE}")
  private int[] items = {10_000, 100_000, 1_000_000};

  @Option(names = "--interactions", description = "learned from; default: ${DEFAULT-VALUE}")
  private long interactions = 200_000;

  @Option(names = "--model", split = ",", description = "default: ${DEFAULT-VALUE}")
  private Set<String> models = Set.of("transformer");

  @Option(names = "--time-budget", description = "of each training; default: ${DEFAULT-VALUE}")
  private Duration timeBudget = Duration.ofMinutes(2);

  @Option(names = "--calls", description = "that are timed; default: ${DEFAULT-VALUE}")
  private int calls = 1_000;

  @Option(names = "--batch", description = "lists made together; default: ${DEFAULT-VALUE}")
  private int batch = 32;

  @Option(names = "--while-training", description = "another model trains in the same process")
  private boolean whileTraining;

  @Override
  public Integer call() throws IOException, InterruptedException {
    if (spec == null) {
      throw new IllegalStateException("picocli sets it");
    }
    PrintWriter out = spec.commandLine().getOut();
    out.println(
        "items\tserved\tone_p50_ms\tone_p99_ms\tone_processor_ms\treasons_p50_ms\treasons_p99_ms"
            + "\tbatch\teach_of_batch_ms\tlive_heap_mib");
    for (int count : items) {
      try (WorkDirectory work = WorkDirectory.create("serving")) {
        Path directory = work.path().resolve("model");
        ModelSelection.train(
            set(count), options(), directory, new ProgressLines(spec.commandLine().getErr()));
        try (ServingModel model = ServingModel.load(directory)) {
          out.println(whileTraining ? lineMeanwhile(count, model) : line(count, model));
          out.flush();
        }
      }
    }
    return CommandLine.ExitCode.OK;
  }

  private String lineMeanwhile(int count, ServingModel model) throws InterruptedException {
    try (TrainingMeanwhile training = new TrainingMeanwhile()) {
      training.awaitLearning();
      return line(count, model);
    }
  }

  private TrainingSet set(int count) throws IOException {
    TrainingSetBuilder builder = new TrainingSetBuilder();
    for (int item = 0; item < count; item++) {
      builder.addItem("i" + item, features(item, Math.max(1, count / ITEMS_OF_CATEGORY)));
    }
    new GeneratedInteractions(interactions, count, 1)
        .forEach((user, item, time) -> builder.addInteraction(user, item, "view", time));
    return builder.build();
  }

  private static ItemFeatures features(int item, int categories) {
    String category = "c" + item % categories;
    return new ItemFeatures(
        List.of(category),
        "b" + item % BRANDS,
        LOWEST_PRICE + item % PRICES,
        "thing %d of %s".formatted(item % WORDS, category));
  }

  private TrainingOptions options() {
    return TrainingOptions.defaults(timeBudget).withCandidates(models).withBlend(models.size() > 1);
  }

  private String line(int count, ServingModel model) {
    SplittableRandom random = new SplittableRandom(2);
    List<List<UserQuery>> batches = new ArrayList<>();
    for (int k = 0; k < Math.max(1, calls / batch); k++) {
      batches.add(queries(batch, count, random));
    }
    Latencies one = new Latencies();
    Latencies withReasons = new Latencies();
    Latencies together = new Latencies();
    for (List<UserQuery> warmUp : batches) {
      model.recommendAll(warmUp, LIMIT, item -> true);
      warmUp.forEach(query -> explained(model, query));
    }
    for (List<UserQuery> queries : batches) {
      queries.forEach(query -> one.time(() -> model.recommend(query, LIMIT, item -> true)));
      queries.forEach(query -> withReasons.time(() -> explained(model, query)));
      together.time(() -> model.recommendAll(queries, LIMIT, item -> true));
    }
    return String.format(
        Locale.ROOT,
        "%d\t%s\t%.3f\t%.3f\t%.3f\t%.3f\t%.3f\t%d\t%.3f\t%.0f",
        count,
        model.manifest().winner(),
        one.quantile(0.5),
        one.quantile(0.99),
        one.processorMean(),
        withReasons.quantile(0.5),
        withReasons.quantile(0.99),
        batch,
        together.mean() / batch,
        HeapPeak.live());
  }

  private static List<ExplainedItem> explained(ServingModel model, UserQuery query) {
    return model.recommendExplained(query, LIMIT, item -> true, UNHURRIED);
  }

  private List<UserQuery> queries(int number, int count, SplittableRandom random) {
    List<UserQuery> queries = new ArrayList<>();
    for (int q = 0; q < number; q++) {
      List<QueryEvent> events = new ArrayList<>();
      for (int k = 0; k < HISTORY; k++) {
        events.add(new QueryEvent("i" + random.nextInt(count), "view", 1_731_000_000L + k));
      }
      queries.add(UserQuery.of(events));
    }
    return queries;
  }
}
