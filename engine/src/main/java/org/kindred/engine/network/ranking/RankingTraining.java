package org.kindred.engine.network.ranking;

import java.io.IOException;
import java.util.SplittableRandom;

/** Trains a ranking network on labelled rows, epoch by epoch in a shuffled order. */
final class RankingTraining {

  private static final int BATCH = 256;

  private RankingTraining() {}

  /** The predictions of a freshly trained network for other rows. */
  static float[] predictions(
      RankingSizes sizes, LabelledRows training, LabelledRows test, Schedule schedule)
      throws IOException {
    try (RankingNetwork network = RankingNetwork.create(sizes, schedule.seed())) {
      SplittableRandom random = new SplittableRandom(schedule.seed());
      for (int epoch = 0; epoch < schedule.epochs(); epoch++) {
        runEpoch(network, training.pick(shuffled(training.size(), random)), schedule.rate());
      }
      return network.predict(test.features());
    }
  }

  /** How long and how fast. */
  record Schedule(int epochs, float rate, long seed) {}

  private static void runEpoch(RankingNetwork network, LabelledRows rows, float rate) {
    for (int from = 0; from < rows.size(); from += BATCH) {
      LabelledRows batch = rows.range(from, Math.min(rows.size(), from + BATCH));
      network.train(batch.features(), batch.labels(), rate);
    }
  }

  private static int[] shuffled(int size, SplittableRandom random) {
    int[] order = new int[size];
    for (int i = 0; i < size; i++) {
      int other = random.nextInt(i + 1);
      order[i] = order[other];
      order[other] = i;
    }
    return order;
  }
}
