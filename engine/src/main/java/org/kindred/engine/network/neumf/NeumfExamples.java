package org.kindred.engine.network.neumf;

import java.util.SplittableRandom;
import org.kindred.engine.data.InteractionSequences;
import org.kindred.engine.network.Feed;

/**
 * Draws steps to learn from: events, each with the items before it as history, and others of the
 * catalogue as wrong ones.
 */
final class NeumfExamples {

  private final InteractionSequences sequences;
  private final NeumfSizes sizes;
  private final int[] userOf;

  NeumfExamples(InteractionSequences sequences, NeumfSizes sizes) {
    this.sequences = sequences;
    this.sizes = sizes;
    this.userOf = new int[sequences.size()];
    for (int user = 0; user < sequences.users(); user++) {
      for (int p = sequences.start(user); p < sequences.end(user); p++) {
        userOf[p] = user;
      }
    }
  }

  /** The inputs of the signature {@code train}. */
  Feed step(SplittableRandom random) {
    HistoryBags bags = new HistoryBags();
    int each = 1 + sizes.negatives();
    int[] pairUser = new int[sizes.batch() * each];
    int[] pairItem = new int[pairUser.length];
    float[] labels = new float[pairUser.length];
    for (int row = 0; row < sizes.batch(); row++) {
      int position = random.nextInt(sequences.size());
      int begin = sequences.start(userOf[position]);
      bags.add(sequences::item, Math.max(begin, position - sizes.historyLength()), position);
      for (int k = 0; k < each; k++) {
        int pair = row * each + k;
        pairUser[pair] = row;
        pairItem[pair] = k == 0 ? sequences.item(position) : negative(random);
        labels[pair] = k == 0 ? 1 : 0;
      }
    }
    Feed feed = new Feed().number("rate", (float) sizes.learningRate());
    return bags.feed(feed)
        .ints("pair_user", pairUser)
        .ints("pair_item", pairItem)
        .floats("labels", labels);
  }

  /** Any item: half of them evenly, half by how often they occur. */
  private int negative(SplittableRandom random) {
    return random.nextBoolean()
        ? random.nextInt(sizes.items())
        : sequences.item(random.nextInt(sequences.size()));
  }
}
