package org.kindred.engine.network.transformer;

import java.util.List;
import org.kindred.engine.data.UserHistory;
import org.kindred.engine.network.Feed;
import org.kindred.engine.network.LoadedGraph;

/** Encodes histories by the signature {@code encode} of a graph. Thread-safe as the graph is. */
final class HistoryEncoder {

  private final LoadedGraph graph;
  private final int maxLength;

  HistoryEncoder(LoadedGraph graph, int maxLength) {
    this.graph = graph;
    this.maxLength = maxLength;
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
    return graph.call("encode", events.feed(feed));
  }
}
