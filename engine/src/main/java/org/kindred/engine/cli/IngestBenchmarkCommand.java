package org.kindred.engine.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.kindred.engine.data.TrainingSet;
import org.kindred.engine.data.TrainingSetBuilder;
import org.kindred.engine.file.BadLines;
import org.kindred.engine.file.InteractionFile;
import org.kindred.engine.network.WorkDirectory;
import org.kindred.engine.training.ModelSelection;
import org.kindred.engine.training.TrainingMonitor;
import org.kindred.engine.training.TrainingOptions;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** How reading and learning grow with the number of interactions. */
@Command(
    name = "ingest",
    mixinStandardHelpOptions = true,
    description = {
      "Writes generated interactions to a file, reads them, and learns from them, for several sizes.",
      "Bound the heap by KINDRED_JAVA_OPTIONS=-Xmx3g."
    })
final class IngestBenchmarkCommand implements Callable<Integer> {

  @Spec private @Nullable CommandSpec spec;

  @Option(
      names = "--interactions",
      split = ",",
      description = "numbers of interactions; default: ${DEFAULT-VALUE}")
  private long[] sizes = {100_000, 1_000_000, 10_000_000};

  @Option(names = "--items", description = "in the catalogue; default: ${DEFAULT-VALUE}")
  private int items = 100_000;

  @Option(
      names = "--model",
      split = ",",
      description = "what is learned; default: ${DEFAULT-VALUE}")
  private Set<String> models = Set.of("transitions");

  @Option(names = "--time-budget", description = "of each training; default: ${DEFAULT-VALUE}")
  private Duration timeBudget = Duration.ofHours(1);

  @Option(names = "--threads", description = "default: ${DEFAULT-VALUE}")
  private int threads = 1;

  @Option(names = "--seed", description = "default: ${DEFAULT-VALUE}")
  private long seed = 1;

  @Override
  public Integer call() throws IOException {
    if (spec == null) {
      throw new IllegalStateException("picocli sets it");
    }
    PrintWriter out = spec.commandLine().getOut();
    TrainingMonitor monitor = new ProgressLines(spec.commandLine().getErr());
    out.printf("heap limit %.0f MiB, %d threads, learning %s%n", HeapPeak.limit(), threads, models);
    out.println(
        "interactions\tread_s\trows_per_s\tlearn_s\tprocessor_s\tpeak_heap_mib"
            + "\tmicros_per_interaction");
    try (WorkDirectory work = WorkDirectory.create("ingest")) {
      for (long size : sizes) {
        out.println(line(size, work.path(), monitor));
        out.flush();
      }
    }
    return CommandLine.ExitCode.OK;
  }

  private String line(long size, Path directory, TrainingMonitor monitor) throws IOException {
    Path file = directory.resolve(size + ".tsv");
    new GeneratedInteractions(size, items, seed).write(file);
    HeapPeak heap = new HeapPeak();
    double processor = processorSeconds();
    long begin = System.nanoTime();
    TrainingSetBuilder builder = new TrainingSetBuilder();
    new InteractionFile(file, BadLines.stop()).addTo(builder);
    TrainingSet set = builder.build();
    double read = (System.nanoTime() - begin) / 1e9;
    begin = System.nanoTime();
    ModelSelection.train(set, options(), directory.resolve("model-" + size), monitor);
    double learn = (System.nanoTime() - begin) / 1e9;
    return "%d\t%.2f\t%.0f\t%.2f\t%.2f\t%.0f\t%.2f"
        .formatted(
            size,
            read,
            size / read,
            learn,
            processorSeconds() - processor,
            heap.mebibytes(),
            1e6 * (read + learn) / size);
  }

  /** What this process took of all processors, which is about the same on a busy machine. */
  private static double processorSeconds() {
    Duration taken = ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO);
    return taken.toMillis() / 1e3;
  }

  private TrainingOptions options() {
    return TrainingOptions.defaults(timeBudget)
        .withCandidates(models)
        .withBlend(models.size() > 1)
        .withSeed(seed)
        .withThreads(threads);
  }
}
