package org.kindred.engine.data;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.ints.IntOpenHashSet;
import it.unimi.dsi.fastutil.ints.IntSet;
import it.unimi.dsi.fastutil.longs.LongArrayList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Collects what the people linked with a user did about the end of a history: of all of them the
 * {@value #MOST} acts that are nearest, and whatever they did with items of the history.
 */
final class NearestActs {

  static final int MOST = 1_000;

  private final InteractionSequences sequences;
  private final SocialLinks links;

  NearestActs(InteractionSequences sequences, SocialLinks links) {
    this.sequences = sequences;
    this.links = links;
  }

  /** One entry for each person with such acts. */
  List<Acts> of(int user, UserHistory own, long time) {
    long[] distances = distances(user, time);
    if (distances.length == 0) {
      return List.of();
    }
    Arrays.sort(distances);
    long farthest = distances[Math.min(MOST, distances.length) - 1];
    int nearer = Arrays.binarySearch(distances, farthest);
    while (nearer > 0 && distances[nearer - 1] == farthest) {
      nearer--;
    }
    int farthestLeft = MOST - nearer;
    IntSet ownItems = new IntOpenHashSet(own.items());
    List<Acts> all = new ArrayList<>();
    for (int p = links.start(user); p < links.end(user); p++) {
      int person = links.friend(p);
      IntArrayList kept = new IntArrayList();
      for (int k = sequences.start(person); k < sequences.end(person); k++) {
        long distance = Math.abs(sequences.timestamp(k) - time);
        if (distance == farthest && farthestLeft > 0) {
          farthestLeft--;
          kept.add(k);
        } else if (distance < farthest || ownItems.contains(sequences.item(k))) {
          kept.add(k);
        }
      }
      if (!kept.isEmpty()) {
        all.add(acts(kept));
      }
    }
    return all;
  }

  private long[] distances(int user, long time) {
    LongArrayList distances = new LongArrayList();
    for (int p = links.start(user); p < links.end(user); p++) {
      int person = links.friend(p);
      for (int k = sequences.start(person); k < sequences.end(person); k++) {
        distances.add(Math.abs(sequences.timestamp(k) - time));
      }
    }
    return distances.toLongArray();
  }

  private Acts acts(IntArrayList positions) {
    int[] items = new int[positions.size()];
    long[] timestamps = new long[items.length];
    for (int k = 0; k < items.length; k++) {
      items[k] = sequences.item(positions.getInt(k));
      timestamps[k] = sequences.timestamp(positions.getInt(k));
    }
    return new Acts(items, timestamps);
  }
}
