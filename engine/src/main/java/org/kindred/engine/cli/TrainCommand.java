package org.kindred.engine.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.kindred.engine.data.TrainingSet;
import org.kindred.engine.training.ModelSelection;
import org.kindred.engine.training.TrainingReport;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Trains a model and keeps it. */
@Command(
    name = "train",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = "Trains a model into a directory, and tells how each candidate did.")
final class TrainCommand implements Callable<Integer> {

  @Spec private @Nullable CommandSpec spec;
  @Mixin private DataOptions data = new DataOptions();
  @Mixin private ModelOptions model = new ModelOptions();

  @Option(
      names = "--model-dir",
      required = true,
      paramLabel = "DIR",
      description = "is created; must not exist or be empty")
  private @Nullable Path directory;

  @Override
  public Integer call() throws IOException {
    if (spec == null || directory == null) {
      throw new IllegalStateException("picocli sets both");
    }
    PrintWriter err = spec.commandLine().getErr();
    TrainingSet set = data.read(err);
    TrainingReport report =
        ModelSelection.train(set, model.toTrainingOptions(), directory, new ProgressLines(err));
    ReportLines.print(report, spec.commandLine().getOut());
    return CommandLine.ExitCode.OK;
  }
}
