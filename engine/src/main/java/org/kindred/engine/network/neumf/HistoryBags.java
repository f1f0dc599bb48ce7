package org.kindred.engine.network.neumf;

import it.unimi.dsi.fastutil.floats.FloatArrayList;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import org.kindred.engine.network.Feed;

/** The items of several histories, as the network takes them. */
final class HistoryBags {

  private final IntArrayList items = new IntArrayList();
  private final IntArrayList owners = new IntArrayList();
  private final FloatArrayList scales = new FloatArrayList();

  /** The item at each place of a history. */
  interface Items {
    int at(int place);
  }

  /** Adds the places {@code from} … {@code to - 1} of a history. */
  void add(Items history, int from, int to) {
    for (int place = from; place < to; place++) {
      items.add(history.at(place));
      owners.add(scales.size());
    }
    scales.add((float) (1 / Math.sqrt(Math.max(1, to - from))));
  }

  int size() {
    return scales.size();
  }

  Feed feed(Feed feed) {
    return feed.ints("history", items.toIntArray())
        .ints("owner", owners.toIntArray())
        .floats("scale", scales.toFloatArray());
  }
}
