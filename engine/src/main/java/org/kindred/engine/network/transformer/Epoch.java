package org.kindred.engine.network.transformer;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;

/**
 * The order in which one pass goes through the windows: shuffled, then put in batches of about one
 * length, so that little is padded. The same seed gives the same order.
 */
final class Epoch {

  private static final int BATCHES_SORTED_TOGETHER = 64;

  private Epoch() {}

  /** Batches of about {@code batchEvents} inputs, padding included. */
  static List<List<Window>> batches(List<Window> windows, int batchEvents, long seed) {
    Random random = new Random(seed);
    List<Window> order = new ArrayList<>(windows);
    Collections.shuffle(order, random);
    int usual = Math.max(1, (int) (totalLength(order) / Math.max(1, order.size())));
    int chunk = Math.max(1, BATCHES_SORTED_TOGETHER * batchEvents / usual);
    List<List<Window>> batches = new ArrayList<>();
    for (int from = 0; from < order.size(); from += chunk) {
      List<Window> part = order.subList(from, Math.min(order.size(), from + chunk));
      part.sort(Comparator.comparingInt(Window::length));
      cut(part, batchEvents, batches);
    }
    Collections.shuffle(batches, random);
    return batches;
  }

  private static long totalLength(List<Window> windows) {
    return windows.stream().mapToLong(Window::length).sum();
  }

  private static void cut(List<Window> sorted, int batchEvents, List<List<Window>> batches) {
    List<Window> batch = new ArrayList<>();
    for (Window window : sorted) {
      if (!batch.isEmpty() && (batch.size() + 1) * window.length() > batchEvents) {
        batches.add(List.copyOf(batch));
        batch.clear();
      }
      batch.add(window);
    }
    if (!batch.isEmpty()) {
      batches.add(List.copyOf(batch));
    }
  }
}
