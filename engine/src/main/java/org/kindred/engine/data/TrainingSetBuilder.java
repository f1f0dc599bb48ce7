package org.kindred.engine.data;

import it.unimi.dsi.fastutil.bytes.ByteArrayList;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.longs.LongArrayList;
import java.util.ArrayList;
import java.util.List;

/**
 * Collects interactions, items and links in any order, as a stream, in primitive arrays (17 bytes
 * an interaction), and makes a {@link TrainingSet} of them. Rows that repeat the same user, item,
 * event type and time count once. Not thread-safe; used once.
 */
public final class TrainingSetBuilder {

  private static final int MAX_EVENT_TYPES = 127;

  /**
   * At the height: the columns and, while they grow, half as much again beside them (43 bytes),
   * then the order and the sorted columns, twice (30 bytes); later the part without the validation
   * events and who had each item, about as much.
   */
  private static final int HEAP_BYTES_AN_INTERACTION = 80;

  private final Vocabulary users = new Vocabulary();
  private final Vocabulary items = new Vocabulary();
  private final Vocabulary eventTypes = new Vocabulary();
  private final List<ItemFeatures> features = new ArrayList<>();
  private final IntArrayList userOf = new IntArrayList();
  private final IntArrayList itemOf = new IntArrayList();
  private final ByteArrayList eventOf = new ByteArrayList();
  private final LongArrayList timeOf = new LongArrayList();
  private final IntArrayList followers = new IntArrayList();
  private final IntArrayList followed = new IntArrayList();

  /** What so many interactions take of the heap, about, until they have been learned from. */
  public static long heapBytes(long interactions) {
    return interactions * HEAP_BYTES_AN_INTERACTION;
  }

  /** Adds one interaction; ids must not be empty. */
  public TrainingSetBuilder addInteraction(
      String user, String item, String eventType, long timestamp) {
    requireId("user", user);
    requireId("item", item);
    int type = eventTypes.add(eventType);
    if (type >= MAX_EVENT_TYPES) {
      throw new IllegalArgumentException(
          "at most %d event types, got one more: %s".formatted(MAX_EVENT_TYPES, eventType));
    }
    userOf.add(users.add(user));
    itemOf.add(item(item));
    eventOf.add((byte) type);
    timeOf.add(timestamp);
    return this;
  }

  /** Tells an item's features; the last call for an item counts. */
  public TrainingSetBuilder addItem(String item, ItemFeatures itemFeatures) {
    requireId("item", item);
    features.set(item(item), itemFeatures);
    return this;
  }

  /** Tells that the user follows the friend; both directions need two calls. */
  public TrainingSetBuilder addFriend(String user, String friend) {
    requireId("user", user);
    requireId("friend", friend);
    followers.add(users.add(user));
    followed.add(users.add(friend));
    return this;
  }

  /** The number of interactions added until now. */
  public int interactions() {
    return userOf.size();
  }

  /** Ends the building. */
  public TrainingSet build() {
    ItemCatalog catalog = new ItemCatalog(items, eventTypes, features);
    InteractionSequences sequences =
        SequenceSort.byUserAndTime(
            users.size(),
            userOf.elements(),
            itemOf.elements(),
            eventOf.elements(),
            timeOf.elements(),
            userOf.size());
    return new TrainingSet(users, catalog, sequences, links());
  }

  private SocialLinks links() {
    int[] offsets = new int[users.size() + 1];
    for (int k = 0; k < followers.size(); k++) {
      offsets[followers.getInt(k) + 1]++;
    }
    for (int u = 0; u < users.size(); u++) {
      offsets[u + 1] += offsets[u];
    }
    int[] next = offsets.clone();
    int[] friends = new int[followers.size()];
    for (int k = 0; k < followers.size(); k++) {
      friends[next[followers.getInt(k)]++] = followed.getInt(k);
    }
    return new SocialLinks(offsets, friends);
  }

  private int item(String id) {
    int index = items.add(id);
    if (index == features.size()) {
      features.add(ItemFeatures.NONE);
    }
    return index;
  }

  private static void requireId(String what, String id) {
    if (id.isEmpty()) {
      throw new IllegalArgumentException(what + " must not be empty");
    }
  }
}
