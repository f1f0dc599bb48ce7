package org.kindred.engine.network.transformer;

import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.kindred.engine.data.InteractionSequences;

/**
 * Draws items that stand for all others in a step: half of them by how often they occur, half
 * evenly. Only items that occur are drawn, so that new ones are not learned to be bad. When all fit
 * into a step, it is all of them. Immutable.
 */
final class NegativeSampler {

  private final InteractionSequences sequences;
  private final int[] counts;
  private final int[] known;
  private final int negatives;

  NegativeSampler(InteractionSequences sequences, int itemCount, int negatives) {
    this.sequences = sequences;
    this.counts = sequences.itemCounts(itemCount);
    this.known = IntStream.range(0, itemCount).filter(i -> counts[i] > 0).toArray();
    this.negatives = negatives;
  }

  boolean takesAll() {
    return known.length <= negatives;
  }

  /** int [negatives], with repeats; all known items when they are no more. */
  int[] sample(SplittableRandom random) {
    if (takesAll()) {
      return known.clone();
    }
    int[] sample = new int[negatives];
    for (int i = 0; i < negatives; i++) {
      sample[i] =
          i % 2 == 0
              ? sequences.item(random.nextInt(sequences.size()))
              : known[random.nextInt(known.length)];
    }
    return sample;
  }

  /**
   * What is taken from the item's logit so that the sampled softmax stands for the full one: the
   * logarithm of how often a step is expected to draw it.
   */
  float correction(int item) {
    if (takesAll()) {
      return 0;
    }
    double share = 0.5 * counts[item] / sequences.size() + 0.5 / known.length;
    return (float) Math.log(negatives * share);
  }

  boolean isKnown(int item) {
    return counts[item] > 0;
  }
}
