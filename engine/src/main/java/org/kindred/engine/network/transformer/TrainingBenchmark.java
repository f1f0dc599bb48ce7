package org.kindred.engine.network.transformer;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.kindred.engine.data.TrainingSet;
import org.kindred.engine.data.TrainingSetBuilder;
import org.kindred.engine.network.Feed;
import org.kindred.engine.network.LoadedGraph;
import org.kindred.engine.network.WorkDirectory;
import org.kindred.engine.training.Device;

/**
 * How fast the Transformer trains: 128 sequences of 50 events a step, 64 numbers, 2 blocks, 10,000
 * items, 256 shared negatives. Making the batches is part of what is timed.
 */
public final class TrainingBenchmark {

  private static final int BATCH = 128;
  private static final int LENGTH = 50;
  private static final int ITEMS = 10_000;
  private static final int WARM_UP_STEPS = 10;
  private static final Duration PATIENCE = Duration.ofMinutes(10);
  private static final TransformerSizes SIZES =
      new TransformerSizes(64, 2, 2, LENGTH, 1024, 0.2, 0, 256, BATCH * LENGTH, 1e-3, 1, 0);

  private TrainingBenchmark() {}

  /**
   * Floating-point operations of one step: those of its matrix products, whose backward passes cost
   * twice the forward one. The rest is little beside them.
   */
  public static double operations() {
    double size = SIZES.embeddingSize();
    double projections = 4 * size * size;
    double feedForward = 4 * size * size;
    double attention = 2 * LENGTH * size;
    double logits = size * (SIZES.negatives() + 1);
    double products = SIZES.blocks() * (projections + feedForward + attention) + logits;
    return 2 * 3 * products * BATCH * LENGTH;
  }

  /** Steps per second of this implementation. */
  public static double measure(int steps, Device device, int threads) throws IOException {
    TrainingSet set = generated();
    ItemContent content = ItemContent.of(set.catalog(), SIZES.featureBuckets());
    NegativeSampler sampler =
        new NegativeSampler(set.sequences(), set.itemCount(), SIZES.negatives());
    BatchFeeds feeds = new BatchFeeds(set, sampler, content, SIZES);
    List<List<Window>> batches =
        Epoch.batches(Window.of(set.sequences(), LENGTH), BATCH * LENGTH, 1);
    try (WorkDirectory work = WorkDirectory.create("benchmark")) {
      TransformerGraphs.writeTraining(SIZES, set.itemCount(), work.path());
      try (LoadedGraph graph = LoadedGraph.load(work.path(), "train", device, threads)) {
        graph.call("initialize", new Feed().ints("seed", new int[] {1, 1}));
        return stepsPerSecond(steps, graph, feeds, batches);
      }
    }
  }

  private static double stepsPerSecond(
      int steps, LoadedGraph graph, BatchFeeds feeds, List<List<Window>> batches) {
    SplittableRandom random = new SplittableRandom(1);
    long begin = 0;
    for (int step = 0; step < WARM_UP_STEPS + steps; step++) {
      if (step == WARM_UP_STEPS) {
        begin = System.nanoTime();
      }
      List<Window> batch = batches.get(step % batches.size());
      graph.call("train", feeds.training(batch, random).number("rate", 1e-3f));
    }
    return steps * 1e9 / (System.nanoTime() - begin);
  }

  private static TrainingSet generated() {
    SplittableRandom random = new SplittableRandom(1);
    TrainingSetBuilder builder = new TrainingSetBuilder();
    for (int user = 0; user < 10 * BATCH; user++) {
      for (int time = 0; time <= LENGTH; time++) {
        builder.addInteraction("u" + user, "i" + random.nextInt(ITEMS), "view", time);
      }
    }
    return builder.build();
  }

  /**
   * Steps per second of the same model in PyTorch, by {@code src/bench/torch_training.py}.
   *
   * @param python an interpreter that has PyTorch
   * @param compile whether PyTorch compiles the model first
   */
  public static double measurePyTorch(
      Path python, Path script, int steps, Device device, int threads, boolean compile)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    Collections.addAll(command, python.toString(), script.toString());
    Collections.addAll(command, "--threads", Integer.toString(threads));
    Collections.addAll(command, "--steps", Integer.toString(steps));
    Collections.addAll(command, "--device", device == Device.GPU ? "cuda" : "cpu");
    if (compile) {
      command.add("--compile");
    }
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    String line =
        new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS) || process.exitValue() != 0) {
      throw new IOException("PyTorch did not finish: " + line);
    }
    return Double.parseDouble(line.substring(0, line.indexOf(' ')));
  }
}
