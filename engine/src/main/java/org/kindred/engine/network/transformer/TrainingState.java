package org.kindred.engine.network.transformer;

import java.util.Properties;

/**
 * Where a training stands between two epochs.
 *
 * @param epoch how many are done
 * @param step how many batches are done
 * @param bestEpoch the epoch with the best validation score, or the last when there is no
 *     validation
 * @param bestScore its NDCG@10, negative when there is none
 */
record TrainingState(int epoch, long step, int bestEpoch, double bestScore) {

  static final TrainingState START = new TrainingState(0, 0, 0, -1);

  TrainingState afterEpoch(int steps) {
    return new TrainingState(epoch + 1, step + steps, bestEpoch, bestScore);
  }

  TrainingState asBest(double score) {
    return new TrainingState(epoch, step, epoch, score);
  }

  Properties toProperties() {
    Properties properties = new Properties();
    properties.setProperty("epoch", Integer.toString(epoch));
    properties.setProperty("step", Long.toString(step));
    properties.setProperty("bestEpoch", Integer.toString(bestEpoch));
    properties.setProperty("bestScore", Double.toString(bestScore));
    return properties;
  }

  static TrainingState fromProperties(Properties properties) {
    return new TrainingState(
        Integer.parseInt(properties.getProperty("epoch", "")),
        Long.parseLong(properties.getProperty("step", "")),
        Integer.parseInt(properties.getProperty("bestEpoch", "")),
        Double.parseDouble(properties.getProperty("bestScore", "")));
  }
}
