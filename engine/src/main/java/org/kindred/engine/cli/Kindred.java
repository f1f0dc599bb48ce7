package org.kindred.engine.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.NoSuchFileException;
import org.kindred.engine.file.BadLineException;
import org.kindred.engine.serving.CorruptModelException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParseResult;

/**
 * The command line. Exit codes: 0 done, 1 failed for a reason that is told on standard error, 2
 * wrong usage.
 */
@Command(
    name = "kindred",
    mixinStandardHelpOptions = true,
    version = "Kindred 0.1.0",
    description = "Learns from interactions, recommends, and measures.",
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {
      RecommendCommand.class,
      TrainCommand.class,
      EvaluateCommand.class,
      BenchmarkCommand.class
    })
public final class Kindred implements Runnable {

  @CommandLine.Spec private CommandLine.Model.@org.jspecify.annotations.Nullable CommandSpec spec;

  private Kindred() {}

  public static void main(String[] arguments) {
    System.exit(commandLine().execute(arguments));
  }

  /** For tests: the same without ending the process. */
  static CommandLine commandLine() {
    return new CommandLine(new Kindred())
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setExecutionExceptionHandler(Kindred::report);
  }

  @Override
  public void run() {
    if (spec != null) {
      throw new CommandLine.ParameterException(spec.commandLine(), "Missing a command.");
    }
  }

  /** What a person can do something about is told in a line; a defect with its trace. */
  private static int report(Exception failure, CommandLine command, ParseResult parsed) {
    PrintWriter err = command.getErr();
    if (failure instanceof NoSuchFileException missing) {
      err.println("kindred: no such file: " + missing.getFile());
    } else if (failure instanceof BadLineException
        || failure instanceof CorruptModelException
        || failure instanceof IllegalArgumentException
        || failure instanceof IOException) {
      err.println("kindred: " + failure.getMessage());
    } else {
      failure.printStackTrace(err);
    }
    err.flush();
    return CommandLine.ExitCode.SOFTWARE;
  }
}
