package org.kindred.engine.network.transformer;

import java.util.List;
import org.kindred.engine.data.UserHistory;
import org.kindred.engine.network.Feed;
import org.kindred.engine.network.LoadedGraph;

/** Encodes histories by the signature {@code encode} of a graph. Thread-safe as the graph is. */
final class HistoryEncoder {

  private final LoadedGraph graph;
  private final int maxLength;
  private final int mostActs;

  HistoryEncoder(LoadedGraph graph, TransformerSizes sizes) {
    this.graph = graph;
    this.maxLength = sizes.maxLength();
    this.mostActs = sizes.friends();
  }

  /**
   * Encodes the last events of each history.
   *
   * @param histories none of them empty
   * @return float [histories · size]
   */
  float[] encode(List<UserHistory> histories, ItemVectors vectors) {
    int length = 1;
    for (UserHistory history : histories) {
      length = Math.max(length, Math.min(maxLength, history.length()));
    }
    int size = vectors.size();
    EventInputs events = new EventInputs(histories.size(), length);
    float[] inputs = new float[histories.size() * length * size];
    int[] last = new int[histories.size()];
    for (int row = 0; row < histories.size(); row++) {
      UserHistory history = histories.get(row);
      int count = Math.min(length, history.length());
      events.setRow(row, history, count);
      for (int k = 0; k < count; k++) {
        int item = history.item(history.length() - count + k);
        vectors.copy(item, inputs, events.place(row, k) * size);
      }
      last[row] = events.place(row, count - 1);
    }
    Feed feed =
        new Feed().floats("vectors", inputs, histories.size(), length, size).ints("last", last);
    if (mostActs > 0) {
      feedFriends(feed, histories, vectors);
    }
    return graph.call("encode", events.feed(feed));
  }

  private void feedFriends(Feed feed, List<UserHistory> histories, ItemVectors vectors) {
    FriendInputs friends = new FriendInputs(histories.size(), mostActs);
    NearestFew few = new NearestFew(mostActs);
    float[] inputs = new float[histories.size() * mostActs * vectors.size()];
    for (int row = 0; row < histories.size(); row++) {
      few.findIn(histories.get(row));
      for (int slot = 0; slot < few.size(); slot++) {
        friends.set(row, slot, 0, few.kind(slot));
        vectors.copy(few.item(slot), inputs, friends.place(row, slot) * vectors.size());
      }
    }
    friends.feedKinds(feed);
    feed.floats("friend_vectors", inputs, histories.size(), mostActs, vectors.size());
  }
}
