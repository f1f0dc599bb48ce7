package org.kindred.engine.baseline;

import it.unimi.dsi.fastutil.ints.Int2IntMap;
import it.unimi.dsi.fastutil.ints.Int2IntOpenHashMap;
import it.unimi.dsi.fastutil.ints.IntSet;
import java.util.Comparator;
import org.kindred.engine.data.UserHistory;

/** Where each item of a history occurs last, counted back from its end. */
final class LastPlaces {

  /** The place of an item that the history has not, or only long ago. */
  static final int NONE = -1;

  private final Int2IntOpenHashMap places = new Int2IntOpenHashMap();

  private LastPlaces() {
    places.defaultReturnValue(NONE);
  }

  /** Of the items of the last {@code length} events. */
  static LastPlaces of(UserHistory history, int length) {
    LastPlaces result = new LastPlaces();
    int last = history.length() - 1;
    for (int back = 0; back < length && back <= last; back++) {
      result.places.putIfAbsent(history.item(last - back), back);
    }
    return result;
  }

  /** 0 for the last event's item, or {@link #NONE}. */
  int of(int item) {
    return places.get(item);
  }

  /** All items that have a place. */
  IntSet items() {
    return places.keySet();
  }

  /** Is told of an item and its place. */
  @FunctionalInterface
  interface Visitor {
    void visit(int item, int place);
  }

  /** Visits all, the latest first. */
  void forEach(Visitor visitor) {
    places.int2IntEntrySet().stream()
        .sorted(Comparator.comparingInt(Int2IntMap.Entry::getIntValue))
        .forEach(entry -> visitor.visit(entry.getIntKey(), entry.getIntValue()));
  }
}
