package org.kindred.engine.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.kindred.engine.data.TrainingSet;
import org.kindred.engine.evaluation.EvaluationCase;
import org.kindred.engine.evaluation.EvaluationSplit;
import org.kindred.engine.evaluation.Evaluator;
import org.kindred.engine.evaluation.LeaveOneOut;
import org.kindred.engine.evaluation.SessionSplit;
import org.kindred.engine.evaluation.TemporalSplit;
import org.kindred.engine.network.WorkDirectory;
import org.kindred.engine.serving.ServingModel;
import org.kindred.engine.training.ModelSelection;
import org.kindred.engine.training.ValidationProtocol;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Holds data out, learns from the rest, and measures the lists. */
@Command(
    name = "evaluate",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Learns from a part of the interactions and measures lists on the rest: all items are ranked,",
      "means come with 95 % bootstrap intervals, equal scores count as their expectation."
    })
final class EvaluateCommand implements Callable<Integer> {

  /** How the interactions are divided. */
  enum Split {
    LOO,
    TEMPORAL,
    SESSION
  }

  @Spec private @Nullable CommandSpec spec;
  @Mixin private DataOptions data = new DataOptions();
  @Mixin private ModelOptions model = new ModelOptions();

  @Option(
      names = "--split",
      required = true,
      description =
          "loo: each user's last event; temporal: what comes after nine tenths of all events;"
              + " session: the next items of the newest tenth of the sessions, repeats count")
  private @Nullable Split split;

  @Option(
      names = "--strict",
      description =
          "with loo, do not learn from the last event but one; with temporal, only from the first"
              + " eight tenths")
  private boolean strict;

  @Option(
      names = "--top",
      split = ",",
      paramLabel = "K",
      description = "cut-offs of the lists; default: ${DEFAULT-VALUE}")
  private int[] cutOffs = {10, 20};

  @Override
  public Integer call() throws IOException, InterruptedException {
    if (spec == null || split == null) {
      throw new IllegalStateException("picocli sets both");
    }
    int top = Arrays.stream(cutOffs).max().orElse(0);
    if (Arrays.stream(cutOffs).anyMatch(k -> k < 1)) {
      throw new CommandLine.ParameterException(
          spec.commandLine(), "--top must be at least 1, got " + Arrays.toString(cutOffs));
    }
    PrintWriter err = spec.commandLine().getErr();
    EvaluationSplit parts = divide(split, data.read(err));
    if (parts.cases().isEmpty()) {
      throw new IllegalArgumentException("the split leaves nothing to ask");
    }
    Evaluator evaluator = new Evaluator(cutOffs, parts.all().itemCount());
    try (WorkDirectory work = WorkDirectory.create("evaluate")) {
      ServingModel serving = train(parts, work.path().resolve("model"), err);
      try (serving) {
        new BatchLists<EvaluationCase>(serving, parts::query, top, model.threads())
            .forEach(parts.cases(), (each, list) -> evaluator.add(list, each.truth()));
      }
    }
    print(parts, evaluator, spec.commandLine().getOut());
    return CommandLine.ExitCode.OK;
  }

  private EvaluationSplit divide(Split how, TrainingSet set) {
    return switch (how) {
      case LOO -> LeaveOneOut.split(set, strict);
      case TEMPORAL -> TemporalSplit.split(set, strict);
      case SESSION -> SessionSplit.split(set);
    };
  }

  private ServingModel train(EvaluationSplit parts, Path directory, PrintWriter err)
      throws IOException {
    ReportLines.print(
        ModelSelection.train(
            parts.learned(),
            model.toTrainingOptions(questions(parts)),
            directory,
            new ProgressLines(err)),
        err);
    return ServingModel.load(directory);
  }

  /** As the split asks them. */
  private Questions questions(EvaluationSplit parts) {
    ValidationProtocol protocol =
        switch (Objects.requireNonNull(split)) {
          case LOO -> strict ? ValidationProtocol.EVENTS_SINCE : ValidationProtocol.LAST_EVENTS;
          case TEMPORAL -> ValidationProtocol.LATEST_PERIOD;
          case SESSION -> ValidationProtocol.NEW_SEQUENCES;
        };
    return new Questions(protocol, parts.repeatsCount());
  }

  private void print(EvaluationSplit parts, Evaluator evaluator, PrintWriter out) {
    out.printf("cases\t%d%n", parts.cases().size());
    evaluator
        .result(model.seed())
        .forEach(
            (name, value) ->
                out.printf(
                    Locale.ROOT,
                    "%s\t%.5f\t[%.5f, %.5f]%n",
                    name,
                    value.mean(),
                    value.low(),
                    value.high()));
    out.flush();
  }
}
