package org.kindred.engine.cli;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The measurements, one a subcommand. */
@Command(
    name = "benchmark",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND",
    description = "Measures speed and memory on this machine, and lists where little is known.",
    subcommands = {
      TrainingBenchmarkCommand.class,
      ServingBenchmarkCommand.class,
      EncodeBenchmarkCommand.class,
      TopItemsBenchmarkCommand.class,
      IngestBenchmarkCommand.class,
      ColdStartCommand.class
    })
final class BenchmarkCommand implements Runnable {

  @Spec private @Nullable CommandSpec spec;

  @Override
  public void run() {
    if (spec != null) {
      throw new CommandLine.ParameterException(spec.commandLine(), "Missing a benchmark.");
    }
  }
}
