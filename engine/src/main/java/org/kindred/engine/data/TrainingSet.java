package org.kindred.engine.data;

import java.util.Arrays;

/**
 * Everything that models are fitted on: users, items with features, interactions in time order, and
 * social links. Built by a {@link TrainingSetBuilder}. Immutable.
 */
public final class TrainingSet {

  private static final int MAX_FRIEND_EVENTS = 2_000;

  private final Vocabulary users;
  private final ItemCatalog catalog;
  private final InteractionSequences sequences;
  private final SocialLinks social;

  TrainingSet(
      Vocabulary users, ItemCatalog catalog, InteractionSequences sequences, SocialLinks social) {
    this.users = users;
    this.catalog = catalog;
    this.sequences = sequences;
    this.social = social;
  }

  public Vocabulary users() {
    return users;
  }

  public ItemCatalog catalog() {
    return catalog;
  }

  public InteractionSequences sequences() {
    return sequences;
  }

  public SocialLinks social() {
    return social;
  }

  public int userCount() {
    return sequences.users();
  }

  public int itemCount() {
    return catalog.size();
  }

  /** The user's first {@code length} events, with what all friends did as social context. */
  public UserHistory history(int user, int length) {
    UserHistory own = sequences.prefix(user, length);
    return social.isEmpty() ? own : withFriends(own, user);
  }

  /** All of the user's events, with what all friends did as social context. */
  public UserHistory history(int user) {
    return history(user, sequences.length(user));
  }

  /** The same users and items with other sequences, such as those before a split. */
  public TrainingSet withSequences(InteractionSequences others) {
    return new TrainingSet(users, catalog, others, social);
  }

  /** The same set without any social links. */
  public TrainingSet withoutSocial() {
    return new TrainingSet(users, catalog, sequences, SocialLinks.none(users.size()));
  }

  /**
   * The same interactions with items and event types numbered as in an earlier catalogue, and new
   * ones after them. Items that are gone keep their numbers, without features.
   */
  public TrainingSet continuing(ItemCatalog earlier) {
    ItemCatalog continued = catalog.continuing(earlier);
    int[] itemOf = new int[catalog.size()];
    for (int item = 0; item < itemOf.length; item++) {
      itemOf[item] = continued.items().indexOf(catalog.items().term(item));
    }
    int[] eventOf = new int[catalog.eventTypes().size()];
    for (int type = 0; type < eventOf.length; type++) {
      eventOf[type] = continued.eventTypes().indexOf(catalog.eventTypes().term(type));
    }
    return new TrainingSet(users, continued, sequences.renumbered(itemOf, eventOf), social);
  }

  /** Gives the history the latest events of the user's friends, up to a bound. */
  private UserHistory withFriends(UserHistory own, int user) {
    int count = 0;
    for (int p = social.start(user); p < social.end(user); p++) {
      count += sequences.length(social.friend(p));
    }
    if (count == 0) {
      return own;
    }
    int share = Math.max(1, MAX_FRIEND_EVENTS / (social.end(user) - social.start(user)));
    int[] items = new int[count];
    long[] timestamps = new long[count];
    int next = 0;
    for (int p = social.start(user); p < social.end(user); p++) {
      int friend = social.friend(p);
      int from = Math.max(sequences.start(friend), sequences.end(friend) - share);
      for (int k = count <= MAX_FRIEND_EVENTS ? sequences.start(friend) : from;
          k < sequences.end(friend);
          k++) {
        items[next] = sequences.item(k);
        timestamps[next++] = sequences.timestamp(k);
      }
    }
    return own.withFriends(Arrays.copyOf(items, next), Arrays.copyOf(timestamps, next));
  }
}
