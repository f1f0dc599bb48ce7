package org.kindred.engine.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.kindred.engine.network.TensorFlowRuntime;
import org.kindred.engine.network.transformer.TrainingBenchmark;
import org.kindred.engine.training.Device;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Steps per second of training, by turns with the same model in PyTorch if that is there. */
@Command(
    name = "training",
    mixinStandardHelpOptions = true,
    description = "How fast the Transformer trains, and as a ratio to PyTorch.")
final class TrainingBenchmarkCommand implements Callable<Integer> {

  @Spec private @Nullable CommandSpec spec;

  @Option(names = "--python", description = "an interpreter that has PyTorch")
  private @Nullable Path python;

  @Option(names = "--script", description = "default: ${DEFAULT-VALUE}")
  private Path script = Path.of("engine/src/bench/torch_training.py");

  @Option(names = "--compile", description = "let PyTorch compile its model (torch.compile)")
  private boolean compile;

  @Option(names = "--device", description = "AUTO, CPU or GPU; default: ${DEFAULT-VALUE}")
  private Device device = Device.AUTO;

  @Option(names = "--threads", description = "default: ${DEFAULT-VALUE}")
  private int threads = 1;

  @Option(names = "--steps", description = "that are timed; default: ${DEFAULT-VALUE}")
  private int steps = 60;

  @Option(names = "--pairs", description = "runs of each, by turns; default: ${DEFAULT-VALUE}")
  private int pairs = 3;

  @Override
  public Integer call() throws IOException, InterruptedException {
    Device actual = TensorFlowRuntime.get().resolve(device);
    print("device: %s, threads: %d".formatted(TensorFlowRuntime.get().describe(device), threads));
    double[] ratios = new double[pairs];
    for (int pair = 0; pair < pairs; pair++) {
      double own = TrainingBenchmark.measure(steps, actual, threads);
      print(
          "Kindred %.2f steps/s, %.1f GFLOP/s"
              .formatted(own, own * TrainingBenchmark.operations() / 1e9));
      if (python != null) {
        double other =
            TrainingBenchmark.measurePyTorch(python, script, steps, actual, threads, compile);
        ratios[pair] = own / other;
        print("PyTorch %.2f steps/s, ratio %.2f".formatted(other, ratios[pair]));
      }
    }
    if (python != null) {
      Arrays.sort(ratios);
      print("median ratio %.2f".formatted(ratios[pairs / 2]));
    }
    return CommandLine.ExitCode.OK;
  }

  private void print(String line) {
    if (spec != null) {
      PrintWriter out = spec.commandLine().getOut();
      out.println(line);
      out.flush();
    }
  }
}
