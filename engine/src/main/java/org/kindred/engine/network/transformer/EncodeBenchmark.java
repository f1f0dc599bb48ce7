package org.kindred.engine.network.transformer;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.kindred.engine.data.UserHistory;
import org.kindred.engine.network.Feed;
import org.kindred.engine.network.LoadedGraph;
import org.kindred.engine.network.WorkDirectory;
import org.kindred.engine.training.Device;

/**
 * How long the Transformer takes to encode histories, one by one and together, on one thread: 64
 * numbers, 2 blocks, untrained.
 *
 * @param length events of each history
 * @param batch histories that are encoded together
 * @param oneMillis the median of one alone
 * @param togetherMillis the median of a batch
 */
public record EncodeBenchmark(int length, int batch, double oneMillis, double togetherMillis) {

  private static final int ITEMS = 10_000;
  private static final int MAX_LENGTH = 50;
  private static final TransformerSizes SIZES =
      new TransformerSizes(64, 2, 2, MAX_LENGTH, 1024, 0, 0, 256, 1024, 1e-3, 1, 0);

  /** Encodes so many batches, and the first history of each alone, after as many to warm up. */
  public static EncodeBenchmark measure(int length, int batch, int repeats) throws IOException {
    SplittableRandom random = new SplittableRandom(1);
    ItemVectors vectors = vectors(random);
    try (WorkDirectory work = WorkDirectory.create("benchmark")) {
      TransformerGraphs.writeServing(SIZES, work.path());
      try (LoadedGraph graph = LoadedGraph.load(work.path(), "encode", Device.CPU, 1)) {
        graph.call("initialize", new Feed().ints("seed", new int[] {1, 1}));
        HistoryEncoder encoder = new HistoryEncoder(graph, SIZES);
        double[] one = new double[repeats];
        double[] together = new double[repeats];
        for (int repeat = -repeats; repeat < repeats; repeat++) {
          List<UserHistory> histories = histories(batch, length, random);
          double alone = millis(encoder, histories.subList(0, 1), vectors);
          double all = millis(encoder, histories, vectors);
          if (repeat >= 0) {
            one[repeat] = alone;
            together[repeat] = all;
          }
        }
        return new EncodeBenchmark(length, batch, median(one), median(together));
      }
    }
  }

  /** How many are encoded together in the time of one alone. */
  public double togetherInTheTimeOfOne() {
    return batch * oneMillis / togetherMillis;
  }

  private static double millis(
      HistoryEncoder encoder, List<UserHistory> histories, ItemVectors vectors) {
    long begin = System.nanoTime();
    encoder.encode(histories, vectors);
    return (System.nanoTime() - begin) / 1e6;
  }

  private static ItemVectors vectors(SplittableRandom random) {
    float[] rows = new float[ITEMS * SIZES.embeddingSize()];
    for (int i = 0; i < rows.length; i++) {
      rows[i] = (float) (random.nextDouble() - 0.5);
    }
    return ItemVectors.ofRows(rows, SIZES.embeddingSize());
  }

  private static List<UserHistory> histories(int count, int length, SplittableRandom random) {
    List<UserHistory> histories = new ArrayList<>(count);
    for (int k = 0; k < count; k++) {
      int[] items = random.ints(length, 0, ITEMS).toArray();
      histories.add(new UserHistory(items, new byte[length], new long[length]));
    }
    return histories;
  }

  private static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }
}
