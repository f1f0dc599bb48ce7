package org.kindred.engine.network.transformer;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.kindred.engine.data.InteractionSequences;
import org.kindred.engine.data.TrainingSet;
import org.kindred.engine.network.Feed;

/** Turns windows into the inputs of a training step. Not thread-safe. */
final class BatchFeeds {

  private final InteractionSequences sequences;
  private final NegativeSampler sampler;
  private final ItemRows rows;
  private final double identityDropout;
  private final LinkedActs linkedActs;

  BatchFeeds(
      TrainingSet set, NegativeSampler sampler, ItemContent content, TransformerSizes sizes) {
    this.sequences = set.sequences();
    this.sampler = sampler;
    this.rows = new ItemRows(content, set.itemCount());
    this.identityDropout = sizes.identityDropout();
    this.linkedActs = new LinkedActs(set, sizes.friends());
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
    FriendInputs friends = friends(batch, targets.size());
    int[] collisions = collisions(targets, negatives, friends);
    events.feed(feed);
    feed.ints("sequence", sequence, batch.size(), length)
        .ints("places", places.toIntArray())
        .ints("targets", targets.toIntArray())
        .floats("target_correction", corrections(targets, friends))
        .ints("negatives", negatives)
        .ints("collisions", collisions, collisions.length / 2, 2)
        .floats("negative_correction", negativeCorrection);
    if (linkedActs.most() > 0) {
      friends.feed(feed);
    }
    rows.feed(feed, rows.identityWeights(random, droppedIdentities));
  }

  /** What friends did about the time of each input event. */
  private FriendInputs friends(List<Window> batch, int inputs) {
    FriendInputs friends = new FriendInputs(inputs, linkedActs.most());
    int input = 0;
    for (Window window : batch) {
      for (int k = 0; k < window.length(); k++) {
        int position = window.start() + k;
        long end = sequences.timestamp(position + 1);
        NearestFew few = linkedActs.around(window.user(), position, end);
        for (int slot = 0; slot < few.size(); slot++) {
          friends.set(input, slot, rows.add(few.item(slot)), few.kind(slot));
        }
        input++;
      }
    }
    return friends;
  }

  private int[] collisions(IntArrayList targets, int[] negatives, FriendInputs friends) {
    Collisions collisions = new Collisions(negatives, rows.size());
    for (int t = 0; t < targets.size(); t++) {
      collisions.hide(t, targets.getInt(t));
      friends.hideRepeats(t, targets.getInt(t), negatives.length, collisions);
    }
    return collisions.toArray();
  }

  /** What friends had stands in every question of theirs: it is expected once. */
  private float[] corrections(IntArrayList targets, FriendInputs friends) {
    float[] corrections = new float[targets.size()];
    for (int t = 0; t < corrections.length; t++) {
      int row = targets.getInt(t);
      corrections[t] = friends.contains(t, row) ? 0 : sampler.correction(rows.item(row));
    }
    return corrections;
  }
}
