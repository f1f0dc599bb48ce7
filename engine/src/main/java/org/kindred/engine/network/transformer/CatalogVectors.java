package org.kindred.engine.network.transformer;

import org.kindred.engine.network.Feed;
import org.kindred.engine.network.LoadedGraph;

/**
 * Asks a training graph for the vectors of all items. Items that were never learned from have their
 * features alone.
 */
final class CatalogVectors {

  private static final int CHUNK = 4096;

  private final ItemContent content;
  private final NegativeSampler sampler;
  private final int itemCount;

  CatalogVectors(ItemContent content, NegativeSampler sampler, int itemCount) {
    this.content = content;
    this.sampler = sampler;
    this.itemCount = itemCount;
  }

  ItemVectors compute(LoadedGraph graph, int size) {
    float[] all = new float[itemCount * size];
    ItemRows rows = new ItemRows(content, itemCount);
    for (int from = 0; from < itemCount; from += CHUNK) {
      int to = Math.min(itemCount, from + CHUNK);
      rows.clear();
      float[] identityWeights = new float[to - from];
      for (int item = from; item < to; item++) {
        rows.add(item);
        identityWeights[item - from] = sampler.isKnown(item) ? 1 : 0;
      }
      float[] part = graph.call("item_vectors", rows.feed(new Feed(), identityWeights));
      System.arraycopy(part, 0, all, from * size, part.length);
    }
    return ItemVectors.ofRows(all, size);
  }
}
