package org.kindred.engine.data;

/**
 * Everything that models are fitted on: users, items with features, interactions in time order, and
 * social links. Built by a {@link TrainingSetBuilder}. Immutable.
 */
public final class TrainingSet {

  private final Vocabulary users;
  private final ItemCatalog catalog;
  private final InteractionSequences sequences;
  private final SocialLinks social;
  private final SocialLinks followers;

  TrainingSet(
      Vocabulary users, ItemCatalog catalog, InteractionSequences sequences, SocialLinks social) {
    this(users, catalog, sequences, social, social.fromFollowed());
  }

  private TrainingSet(
      Vocabulary users,
      ItemCatalog catalog,
      InteractionSequences sequences,
      SocialLinks social,
      SocialLinks followers) {
    this.users = users;
    this.catalog = catalog;
    this.sequences = sequences;
    this.social = social;
    this.followers = followers;
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

  /** The links to those who follow a user and whom the user does not follow. */
  public SocialLinks followers() {
    return followers;
  }

  public int userCount() {
    return sequences.users();
  }

  public int itemCount() {
    return catalog.size();
  }

  /** The user's first {@code length} events, with what happened about the user at their end. */
  public UserHistory history(int user, int length) {
    return withSocial(sequences.prefix(user, length), user);
  }

  /** All of the user's events, with what happened about the user at their end. */
  public UserHistory history(int user) {
    return history(user, sequences.length(user));
  }

  /**
   * The own events of somebody, with what the people about the user did at their end, as far as
   * this set knows; lately, if there are none.
   */
  public UserHistory withSocial(UserHistory own, int user) {
    if (social.isEmpty()) {
      return own;
    }
    long time =
        own.length() > 0
            ? own.timestamp(own.length() - 1)
            : Math.max(latest(social, user), latest(followers, user));
    return own.withSocial(
        new SocialContext(
            new NearestActs(sequences, social).of(user, own, time),
            new NearestActs(sequences, followers).of(user, own, time)));
  }

  /** When the last of those linked with the user did anything; 0 if never. */
  private long latest(SocialLinks links, int user) {
    long latest = 0;
    for (int p = links.start(user); p < links.end(user); p++) {
      int end = sequences.end(links.friend(p));
      if (sequences.length(links.friend(p)) > 0) {
        latest = Math.max(latest, sequences.timestamp(end - 1));
      }
    }
    return latest;
  }

  /** The same users and items with other sequences, such as those before a split. */
  public TrainingSet withSequences(InteractionSequences others) {
    return new TrainingSet(users, catalog, others, social, followers);
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
    return new TrainingSet(
        users, continued, sequences.renumbered(itemOf, eventOf), social, followers);
  }
}
