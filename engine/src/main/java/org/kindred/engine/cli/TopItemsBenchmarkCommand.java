package org.kindred.engine.cli;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.kindred.engine.serving.TopItemsBenchmark;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Exact best-item search beside the time to read the table of bytes once. */
@Command(
    name = "top-k",
    mixinStandardHelpOptions = true,
    description = "How fast the best 20 items are found, as a ratio to reading the table once.")
final class TopItemsBenchmarkCommand implements Callable<Integer> {

  @Spec private @Nullable CommandSpec spec;

  @Option(names = "--items", split = ",", description = "default: ${DEFAULT-VALUE}")
  private int[] items = {10_000, 100_000, 1_000_000};

  @Option(names = "--size", description = "of the vectors; default: ${DEFAULT-VALUE}")
  private int size = 64;

  @Option(names = "--repeats", description = "searches that are timed; default: ${DEFAULT-VALUE}")
  private int repeats = 200;

  @Override
  public Integer call() {
    if (spec == null) {
      throw new IllegalStateException("picocli sets it");
    }
    PrintWriter out = spec.commandLine().getOut();
    out.println("items\tsize\tsearch_ms\tread_ms\tratio");
    for (int count : items) {
      TopItemsBenchmark result = TopItemsBenchmark.measure(count, size, repeats);
      out.printf(
          Locale.ROOT,
          "%d\t%d\t%.3f\t%.3f\t%.2f%n",
          count,
          size,
          result.searchMillis(),
          result.readMillis(),
          result.searchMillis() / result.readMillis());
      out.flush();
    }
    return CommandLine.ExitCode.OK;
  }
}
