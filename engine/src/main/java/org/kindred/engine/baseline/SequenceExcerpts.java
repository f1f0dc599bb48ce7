package org.kindred.engine.baseline;

import it.unimi.dsi.fastutil.ints.Int2IntOpenHashMap;
import it.unimi.dsi.fastutil.ints.Int2ObjectOpenHashMap;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.ints.IntSet;

/**
 * Of each sequence only what has a part in the scores of a few items: where it meets histories, and
 * where it has one of the items. Each sequence is read once. Not thread-safe.
 */
final class SequenceExcerpts {

  private static final int[] NOWHERE = {};
  private static final int MET = 1;
  private static final int CHOSEN = 2;
  private static final Excerpt NOTHING = new Excerpt(NOWHERE, NOWHERE);

  private final RecentSequences recent;
  private final Int2IntOpenHashMap parts = new Int2IntOpenHashMap();
  private final Int2ObjectOpenHashMap<Excerpt> excerpts = new Int2ObjectOpenHashMap<>();

  /**
   * Positions of {@link RecentSequences}, ascending.
   *
   * @param meetings int [any], with items of the histories; empty where nothing is chosen
   * @param chosen int [any], with chosen items
   */
  @SuppressWarnings("ArrayRecordComponent")
  record Excerpt(int[] meetings, int[] chosen) {}

  /**
   * Nothing is read yet.
   *
   * @param met items of all histories that are asked about
   * @param chosen items that are scored
   */
  SequenceExcerpts(RecentSequences recent, IntSet met, IntSet chosen) {
    this.recent = recent;
    met.forEach(item -> parts.addTo(item, MET));
    chosen.forEach(item -> parts.addTo(item, CHOSEN));
  }

  Excerpt of(int sequence) {
    return excerpts.computeIfAbsent(sequence, this::read);
  }

  private Excerpt read(int sequence) {
    IntArrayList meetings = new IntArrayList();
    IntArrayList wanted = new IntArrayList();
    for (int at = recent.start(sequence); at < recent.end(sequence); at++) {
      int part = parts.get(recent.item(at));
      if ((part & MET) != 0) {
        meetings.add(at);
      }
      if ((part & CHOSEN) != 0) {
        wanted.add(at);
      }
    }
    return wanted.isEmpty() ? NOTHING : new Excerpt(meetings.toIntArray(), wanted.toIntArray());
  }
}
