package org.kindred.engine.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.kindred.engine.evaluation.ColdStart;
import org.kindred.engine.network.WorkDirectory;
import org.kindred.engine.serving.ServingModel;
import org.kindred.engine.training.ModelSelection;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** How good lists are for new items, and for new users. */
@Command(
    name = "cold-start",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Learns nothing of a share of the items but their features, and asks who takes them; and asks",
      "about the other items while 0, 1, 2 … 10 events of each user are known. What is popular, and",
      "chance, stand beside. 95 % intervals over users."
    })
final class ColdStartCommand implements Callable<Integer> {

  @Spec private @Nullable CommandSpec spec;
  @Mixin private DataOptions data = new DataOptions();
  @Mixin private ModelOptions model = new ModelOptions();

  @Option(
      names = "--share",
      paramLabel = "PART",
      description = "of the items that is new; default: ${DEFAULT-VALUE}")
  private double share = 0.2;

  @Override
  public Integer call() throws IOException, InterruptedException {
    if (spec == null) {
      throw new IllegalStateException("picocli sets it");
    }
    if (!(share > 0 && share < 1)) {
      throw new CommandLine.ParameterException(
          spec.commandLine(), "--share must be between 0 and 1, got " + share);
    }
    PrintWriter err = spec.commandLine().getErr();
    ColdStart parts = ColdStart.of(data.read(err), share, model.seed());
    try (WorkDirectory work = WorkDirectory.create("cold-start")) {
      Path directory = work.path().resolve("model");
      ReportLines.print(
          ModelSelection.train(
              parts.learned(), model.toTrainingOptions(), directory, new ProgressLines(err)),
          err);
      try (ServingModel serving = ServingModel.load(directory)) {
        new ColdStartFigures(parts, serving, model, spec.commandLine().getOut()).print();
      }
    }
    return CommandLine.ExitCode.OK;
  }
}
