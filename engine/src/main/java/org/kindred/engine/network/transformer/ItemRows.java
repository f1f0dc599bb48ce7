package org.kindred.engine.network.transformer;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.util.SplittableRandom;
import org.kindred.engine.network.Feed;

/**
 * Describes distinct items to the graph, which makes a vector of each: by its id and by its
 * features. Reusable; not thread-safe.
 */
final class ItemRows {

  private final ItemContent content;
  private final DistinctRows items;
  private final DistinctRows features;

  ItemRows(ItemContent content, int itemCount) {
    this.content = content;
    this.items = new DistinctRows(itemCount);
    this.features = new DistinctRows(content.buckets());
  }

  void clear() {
    items.clear();
    features.clear();
  }

  /** The row of the item. */
  int add(int item) {
    return items.add(item);
  }

  int size() {
    return items.size();
  }

  int item(int row) {
    return items.value(row);
  }

  /**
   * Mostly 1; 0 for a dropped identity, whose item then has its features alone. An item without
   * features keeps its identity: nothing would be left of it.
   */
  float[] identityWeights(SplittableRandom random, double dropped) {
    float[] weights = new float[size()];
    for (int row = 0; row < weights.length; row++) {
      boolean drops = dropped > 0 && hasFeatures(row) && random.nextDouble() < dropped;
      weights[row] = drops ? 0 : 1;
    }
    return weights;
  }

  private boolean hasFeatures(int row) {
    return content.end(item(row)) > content.start(item(row));
  }

  /**
   * Feeds the inputs of {@link ItemVectorLayer}.
   *
   * @param identityWeights [size]: what the vector of each item's id is multiplied by
   */
  Feed feed(Feed feed, float[] identityWeights) {
    IntArrayList index = new IntArrayList();
    IntArrayList segment = new IntArrayList();
    float[] scale = new float[items.size()];
    for (int row = 0; row < items.size(); row++) {
      int item = items.value(row);
      scale[row] = content.scale(item);
      for (int p = content.start(item); p < content.end(item); p++) {
        index.add(features.add(content.feature(p)));
        segment.add(row);
      }
    }
    if (features.size() == 0) {
      features.add(0);
    }
    return feed.ints("items", items.toArray())
        .floats("identity_weight", identityWeights)
        .ints("feature_rows", features.toArray())
        .ints("feature_index", index.toIntArray())
        .ints("feature_segment", segment.toIntArray())
        .floats("feature_scale", scale);
  }

  /**
   * Feeds, in addition, the pairs of item and feature in the order of the features, by which
   * gradients flow back. Called after {@link #feed}.
   */
  Feed feedBackward(Feed feed) {
    int[] starts = new int[features.size() + 1];
    forEachPair((row, feature) -> starts[feature + 1]++);
    for (int f = 0; f < features.size(); f++) {
      starts[f + 1] += starts[f];
    }
    int pairs = starts[features.size()];
    int[] rows = new int[pairs];
    int[] segments = new int[pairs];
    forEachPair(
        (row, feature) -> {
          int place = starts[feature]++;
          rows[place] = row;
          segments[place] = feature;
        });
    return feed.ints("backward_index", rows).ints("backward_segment", segments);
  }

  private interface PairConsumer {
    void accept(int row, int feature);
  }

  private void forEachPair(PairConsumer consumer) {
    for (int row = 0; row < items.size(); row++) {
      int item = items.value(row);
      for (int p = content.start(item); p < content.end(item); p++) {
        consumer.accept(row, features.add(content.feature(p)));
      }
    }
  }
}
