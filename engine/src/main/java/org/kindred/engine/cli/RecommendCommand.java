package org.kindred.engine.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.kindred.engine.data.TrainingSet;
import org.kindred.engine.file.Identifiers;
import org.kindred.engine.file.RecommendationFile;
import org.kindred.engine.network.WorkDirectory;
import org.kindred.engine.serving.ServingModel;
import org.kindred.engine.training.ModelSelection;
import org.kindred.engine.training.TrainingOptions;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Writes lists for many users, with a model trained before or now. */
@Command(
    name = "recommend",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Writes the best items for each user: user, item, score, tab-separated, best first.",
      "Learns from --events first, unless a trained model is given by --model-dir."
    })
final class RecommendCommand implements Callable<Integer> {

  @Spec private @Nullable CommandSpec spec;
  @Mixin private DataOptions data = new DataOptions();
  @Mixin private ModelOptions model = new ModelOptions();

  @Option(
      names = "--query",
      paramLabel = "FILE",
      description = "the histories to recommend for, as --events; default: those learned from")
  private @Nullable Path query;

  @Option(
      names = "--users",
      paramLabel = "FILE",
      description = "only for these users, one a line; without a history, what is popular")
  private @Nullable Path users;

  @Option(names = "--top", required = true, paramLabel = "K", description = "the lists' length")
  private int top;

  @Option(names = "--model-dir", paramLabel = "DIR", description = "what train made")
  private @Nullable Path modelDirectory;

  @Option(
      names = "--out",
      required = true,
      paramLabel = "FILE",
      description = "gzip if its name ends in .gz")
  private @Nullable Path out;

  @Override
  public Integer call() throws IOException, InterruptedException {
    if (spec == null || out == null) {
      throw new IllegalStateException("picocli sets both");
    }
    requireSense(spec);
    PrintWriter err = spec.commandLine().getErr();
    TrainingSet learned = data.hasEvents() ? data.read(err) : null;
    TrainingSet histories = histories(learned, err);
    if (modelDirectory != null) {
      write(modelDirectory, new Queries(histories, learned), out, err);
    } else if (learned != null) {
      try (WorkDirectory work = WorkDirectory.create("recommend")) {
        Path directory = work.path().resolve("model");
        TrainingOptions options = model.toTrainingOptions(Questions.of(learned, histories));
        ReportLines.print(
            ModelSelection.train(learned, options, directory, new ProgressLines(err)), err);
        write(directory, new Queries(histories, learned), out, err);
      }
    }
    return CommandLine.ExitCode.OK;
  }

  private void requireSense(CommandSpec command) {
    if (top < 1) {
      throw new CommandLine.ParameterException(
          command.commandLine(), "--top must be at least 1, got " + top);
    }
    if (modelDirectory == null && !data.hasEvents()) {
      throw new CommandLine.ParameterException(
          command.commandLine(), "--events or --model-dir is needed");
    }
    if (query == null && !data.hasEvents()) {
      throw new CommandLine.ParameterException(
          command.commandLine(), "--query is needed without --events");
    }
  }

  private TrainingSet histories(@Nullable TrainingSet learned, PrintWriter err) throws IOException {
    if (query != null) {
      TrainingSet histories = data.readHistories(query, err);
      return learned == null ? histories : QueryTimes.ofTheClock(learned, histories);
    }
    if (learned != null) {
      return learned;
    }
    throw new IllegalStateException("checked before");
  }

  private void write(Path directory, Queries queries, Path file, PrintWriter err)
      throws IOException, InterruptedException {
    Set<String> wanted = users == null ? null : Identifiers.read(users);
    List<String> all = queries.users(wanted);
    long begin = System.nanoTime();
    try (ServingModel serving = ServingModel.load(directory);
        RecommendationFile lists = RecommendationFile.create(file)) {
      if (modelDirectory != null && model.keepSeen() != serving.manifest().repeatsCount()) {
        err.printf(
            "note: the model was trained %s --keep-seen, and recommends so%n",
            serving.manifest().repeatsCount() ? "with" : "without");
      }
      new BatchLists<>(serving, queries::of, top, model.threads()).forEach(all, lists::write);
    }
    double seconds = (System.nanoTime() - begin) / 1e9;
    err.printf(
        Locale.ROOT,
        "%,d lists in %.1f s, %.2f ms each%n",
        all.size(),
        seconds,
        all.isEmpty() ? 0 : 1000 * seconds / all.size());
    err.flush();
  }
}
