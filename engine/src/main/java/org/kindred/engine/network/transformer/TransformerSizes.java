package org.kindred.engine.network.transformer;

import java.time.Duration;
import java.util.Properties;
import org.kindred.engine.data.InteractionSequences;
import org.kindred.engine.data.TrainingSet;

/**
 * The hyper-parameters of a Transformer.
 *
 * @param embeddingSize numbers in an item's vector, a multiple of 4 and of the heads
 * @param blocks Transformer blocks
 * @param heads of each attention
 * @param maxLength events that are looked at
 * @param featureBuckets into which item features are hashed, a power of two
 * @param dropout share of numbers that are dropped in training
 * @param identityDropout share of items with features that a training step shows by those alone
 * @param negatives sampled for each step; all items when there are no more
 * @param batchEvents events in a step, about
 * @param learningRate at its peak
 * @param epochs at most
 * @param friends acts of friends that are attended to; 0 for a model that knows nothing of friends
 */
record TransformerSizes(
    int embeddingSize,
    int blocks,
    int heads,
    int maxLength,
    int featureBuckets,
    double dropout,
    double identityDropout,
    int negatives,
    int batchEvents,
    double learningRate,
    int epochs,
    int friends) {

  private static final int SMALL = 100_000;
  private static final int MAX_EPOCHS = 20;

  /**
   * What one event costs in one epoch where it costs least; a core takes some 35,000. How many
   * epochs there is time for shows in the first.
   */
  private static final long NANOS_AN_EVENT = 5_000;

  /** Better than half as many on validation data (docs/model-log.md). */
  private static final int ACTS_OF_FRIENDS = 32;

  private static final int LONGEST = 100;
  private static final int SHORTEST = 8;

  TransformerSizes {
    if (embeddingSize % 4 != 0 || embeddingSize % heads != 0) {
      throw new IllegalArgumentException(
          "embeddingSize must be a multiple of 4 and of the heads, got " + embeddingSize);
    }
  }

  /**
   * Sizes that suit the amount of data, and as many epochs as the time may be enough for. More
   * negatives helped more than wider vectors, and faster learning more than longer
   * (docs/model-log.md).
   */
  static TransformerSizes forData(TrainingSet set, ItemContent content, Duration budget) {
    int interactions = set.sequences().size();
    boolean small = interactions < SMALL;
    int affordable = epochsWithin(budget, interactions);
    return new TransformerSizes(
        64,
        2,
        2,
        usualLength(set.sequences()),
        content.buckets(),
        small ? 0.4 : 0.3,
        0.1,
        small ? 1024 : 2048,
        small ? 512 : 1024,
        3e-3,
        Math.max(2, Math.min(MAX_EPOCHS, affordable)),
        set.social().isEmpty() ? 0 : ACTS_OF_FRIENDS);
  }

  /** The same, but done after so many epochs, by which the learning rate falls. */
  TransformerSizes withEpochs(int number) {
    return new TransformerSizes(
        embeddingSize,
        blocks,
        heads,
        maxLength,
        featureBuckets,
        dropout,
        identityDropout,
        negatives,
        batchEvents,
        learningRate,
        number,
        friends);
  }

  private static int epochsWithin(Duration budget, int interactions) {
    return (int) (budget.toNanos() / Math.max(1, interactions * NANOS_AN_EVENT));
  }

  /** The length that 19 of 20 users do not exceed, within limits. */
  private static int usualLength(InteractionSequences sequences) {
    int[] histogram = new int[LONGEST + 1];
    int users = 0;
    for (int u = 0; u < sequences.users(); u++) {
      if (sequences.length(u) > 0) {
        histogram[Math.min(LONGEST, sequences.length(u))]++;
        users++;
      }
    }
    int length = 0;
    for (int seen = 0; length < LONGEST && seen < 0.95 * users; length++) {
      seen += histogram[length];
    }
    return Math.max(SHORTEST, length);
  }

  Properties toProperties() {
    Properties properties = new Properties();
    properties.setProperty("embeddingSize", Integer.toString(embeddingSize));
    properties.setProperty("blocks", Integer.toString(blocks));
    properties.setProperty("heads", Integer.toString(heads));
    properties.setProperty("maxLength", Integer.toString(maxLength));
    properties.setProperty("featureBuckets", Integer.toString(featureBuckets));
    properties.setProperty("dropout", Double.toString(dropout));
    properties.setProperty("identityDropout", Double.toString(identityDropout));
    properties.setProperty("negatives", Integer.toString(negatives));
    properties.setProperty("batchEvents", Integer.toString(batchEvents));
    properties.setProperty("learningRate", Double.toString(learningRate));
    properties.setProperty("epochs", Integer.toString(epochs));
    properties.setProperty("friends", Integer.toString(friends));
    return properties;
  }

  static TransformerSizes fromProperties(Properties properties) {
    return new TransformerSizes(
        integer(properties, "embeddingSize"),
        integer(properties, "blocks"),
        integer(properties, "heads"),
        integer(properties, "maxLength"),
        integer(properties, "featureBuckets"),
        number(properties, "dropout"),
        number(properties, "identityDropout"),
        integer(properties, "negatives"),
        integer(properties, "batchEvents"),
        number(properties, "learningRate"),
        integer(properties, "epochs"),
        Integer.parseInt(properties.getProperty("friends", "0")));
  }

  private static int integer(Properties properties, String key) {
    return Integer.parseInt(properties.getProperty(key, ""));
  }

  private static double number(Properties properties, String key) {
    return Double.parseDouble(properties.getProperty(key, ""));
  }
}
