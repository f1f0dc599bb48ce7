package org.kindred.engine.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.kindred.engine.network.transformer.EncodeBenchmark;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** How long histories take to be encoded, alone and together. */
@Command(
    name = "encode",
    mixinStandardHelpOptions = true,
    description = "How many histories the Transformer encodes together in the time of one alone.")
final class EncodeBenchmarkCommand implements Callable<Integer> {

  @Spec private @Nullable CommandSpec spec;

  @Option(
      names = "--lengths",
      split = ",",
      description = "events of each history, at most 50; default: ${DEFAULT-VALUE}")
  private int[] lengths = {10, 50};

  @Option(
      names = "--batches",
      split = ",",
      description = "histories together; default: ${DEFAULT-VALUE}")
  private int[] batches = {32, 128};

  @Option(names = "--repeats", description = "that are timed; default: ${DEFAULT-VALUE}")
  private int repeats = 300;

  @Override
  public Integer call() throws IOException {
    if (spec == null) {
      throw new IllegalStateException("picocli sets it");
    }
    PrintWriter out = spec.commandLine().getOut();
    out.println("length\tbatch\tone_ms\ttogether_ms\ttogether_in_the_time_of_one");
    for (int length : lengths) {
      for (int batch : batches) {
        EncodeBenchmark result = EncodeBenchmark.measure(length, batch, repeats);
        out.printf(
            Locale.ROOT,
            "%d\t%d\t%.3f\t%.3f\t%.1f%n",
            length,
            batch,
            result.oneMillis(),
            result.togetherMillis(),
            result.togetherInTheTimeOfOne());
        out.flush();
      }
    }
    return CommandLine.ExitCode.OK;
  }
}
