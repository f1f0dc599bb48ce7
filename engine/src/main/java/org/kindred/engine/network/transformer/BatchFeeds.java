package org.kindred.engine.network.transformer;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.kindred.engine.data.InteractionSequences;
import org.kindred.engine.network.Feed;

/** Turns windows into the inputs of a training step. Not thread-safe. */
final class BatchFeeds {

  private final InteractionSequences sequences;
  private final NegativeSampler sampler;
  private final ItemRows rows;
  private final double identityDropout;

  BatchFeeds(
      InteractionSequences sequences,
      NegativeSampler sampler,
      ItemContent content,
      int itemCount,
      double identityDropout) {
    this.sequences = sequences;
    this.sampler = sampler;
    this.rows = new ItemRows(content, itemCount);
    this.identityDropout = identityDropout;
  }

  /**
   * The inputs of the signature {@code train}, without the learning rate.
   *
   * @param random gives the negatives, the dropped identities and the step's seed
   */
  Feed training(List<Window> batch, SplittableRandom random) {
    Feed feed = new Feed();
    fill(feed, batch, random, identityDropout);
    rows.feedBackward(feed);
    return feed.ints("seed", new int[] {random.nextInt(), random.nextInt()});
  }

  /** The inputs of the signature {@code loss}. */
  Feed loss(List<Window> batch, SplittableRandom random) {
    Feed feed = new Feed();
    fill(feed, batch, random, 0);
    return feed;
  }

  private void fill(
      Feed feed, List<Window> batch, SplittableRandom random, double droppedIdentities) {
    rows.clear();
    int length = batch.stream().mapToInt(Window::length).max().orElse(1);
    EventInputs events = new EventInputs(batch.size(), length);
    int[] sequence = new int[batch.size() * length];
    IntArrayList places = new IntArrayList();
    IntArrayList targets = new IntArrayList();
    for (int row = 0; row < batch.size(); row++) {
      Window window = batch.get(row);
      for (int k = 0; k < window.length(); k++) {
        int position = window.start() + k;
        boolean first = window.first() && k == 0;
        long gap = first ? 0 : sequences.timestamp(position) - sequences.timestamp(position - 1);
        events.set(row, k, sequences.event(position), gap, first);
        sequence[events.place(row, k)] = rows.add(sequences.item(position));
        places.add(events.place(row, k));
        targets.add(rows.add(sequences.item(position + 1)));
      }
    }
    int[] negatives = sampler.sample(random);
    float[] negativeCorrection = new float[negatives.length];
    for (int i = 0; i < negatives.length; i++) {
      negativeCorrection[i] = sampler.correction(negatives[i]);
      negatives[i] = rows.add(negatives[i]);
    }
    IntArrayList collisions = Collisions.of(targets, negatives, rows.size());
    events.feed(feed);
    feed.ints("sequence", sequence, batch.size(), length)
        .ints("places", places.toIntArray())
        .ints("targets", targets.toIntArray())
        .floats("target_correction", corrections(targets))
        .ints("negatives", negatives)
        .ints("collisions", collisions.toIntArray(), collisions.size() / 2, 2)
        .floats("negative_correction", negativeCorrection);
    rows.feed(feed, rows.identityWeights(random, droppedIdentities));
  }

  private float[] corrections(IntArrayList targets) {
    float[] corrections = new float[targets.size()];
    for (int i = 0; i < corrections.length; i++) {
      corrections[i] = sampler.correction(rows.item(targets.getInt(i)));
    }
    return corrections;
  }
}
