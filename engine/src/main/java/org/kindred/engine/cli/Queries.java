package org.kindred.engine.cli;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.longs.LongArrayList;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kindred.engine.data.Acts;
import org.kindred.engine.data.InteractionSequences;
import org.kindred.engine.data.SocialContext;
import org.kindred.engine.data.TrainingSet;
import org.kindred.engine.data.UserHistory;
import org.kindred.engine.data.Vocabulary;
import org.kindred.engine.serving.QueryEvent;
import org.kindred.engine.serving.UserQuery;

/**
 * For whom lists are made, and what is known of them: the own events from the histories asked for,
 * those of friends from what was learned from. Thread-safe.
 */
final class Queries {

  private final TrainingSet histories;
  private final @Nullable TrainingSet learned;

  /** Without {@code learned}, nothing is known of friends. */
  Queries(TrainingSet histories, @Nullable TrainingSet learned) {
    this.histories = histories;
    this.learned = learned;
  }

  /** All with a history, in the order of the file; or those wanted, with a history or not. */
  List<String> users(@Nullable Set<String> wanted) {
    if (wanted != null) {
      return List.copyOf(wanted);
    }
    List<String> users = new ArrayList<>();
    for (int u = 0; u < histories.userCount(); u++) {
      if (histories.sequences().length(u) > 0) {
        users.add(histories.users().term(u));
      }
    }
    return users;
  }

  UserQuery of(String user) {
    SocialContext social = social(user);
    return new UserQuery(
        ownEvents(user),
        social.followed().stream().map(this::events).toList(),
        social.followers().stream().map(this::events).toList());
  }

  private List<QueryEvent> ownEvents(String user) {
    int index = histories.users().indexOf(user);
    if (index == Vocabulary.UNKNOWN) {
      return List.of();
    }
    InteractionSequences sequences = histories.sequences();
    List<QueryEvent> events = new ArrayList<>(sequences.length(index));
    for (int p = sequences.start(index); p < sequences.end(index); p++) {
      events.add(
          new QueryEvent(
              histories.catalog().items().term(sequences.item(p)),
              eventType(histories.catalog().eventTypes().term(sequences.event(p))),
              sequences.timestamp(p)));
    }
    return events;
  }

  /** An event of a type that was not learned from still tells of its item. */
  private String eventType(String type) {
    if (learned == null || learned.catalog().eventTypes().indexOf(type) != Vocabulary.UNKNOWN) {
      return type;
    }
    return learned.catalog().eventTypes().term(0);
  }

  /** Items are numbered as in what was learned from. */
  private SocialContext social(String user) {
    int index = learned == null ? Vocabulary.UNKNOWN : learned.users().indexOf(user);
    return learned == null || index == Vocabulary.UNKNOWN
        ? SocialContext.NONE
        : learned.withSocial(own(user, learned.catalog().items()), index).social();
  }

  /** The events with items among those given, in their numbers. */
  private UserHistory own(String user, Vocabulary items) {
    int index = histories.users().indexOf(user);
    if (index == Vocabulary.UNKNOWN) {
      return UserHistory.EMPTY;
    }
    InteractionSequences sequences = histories.sequences();
    IntArrayList known = new IntArrayList();
    LongArrayList times = new LongArrayList();
    for (int p = sequences.start(index); p < sequences.end(index); p++) {
      int item = items.indexOf(histories.catalog().items().term(sequences.item(p)));
      if (item != Vocabulary.UNKNOWN) {
        known.add(item);
        times.add(sequences.timestamp(p));
      }
    }
    return new UserHistory(known.toIntArray(), new byte[known.size()], times.toLongArray());
  }

  private List<QueryEvent> events(Acts acts) {
    if (learned == null) {
      return List.of();
    }
    List<QueryEvent> events = new ArrayList<>(acts.size());
    for (int k = 0; k < acts.size(); k++) {
      events.add(
          new QueryEvent(
              learned.catalog().items().term(acts.items()[k]),
              learned.catalog().eventTypes().term(0),
              acts.timestamps()[k]));
    }
    return events;
  }
}
