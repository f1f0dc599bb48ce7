package org.kindred.engine.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kindred.engine.data.InteractionSequences;
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
    return new UserQuery(ownEvents(user), friendEvents(user));
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

  private List<QueryEvent> friendEvents(String user) {
    int index = learned == null ? Vocabulary.UNKNOWN : learned.users().indexOf(user);
    if (learned == null || index == Vocabulary.UNKNOWN || learned.social().isEmpty()) {
      return List.of();
    }
    UserHistory history = learned.history(index, 0);
    List<QueryEvent> events = new ArrayList<>(history.friendItems().length);
    String type = learned.catalog().eventTypes().term(0);
    for (int k = 0; k < history.friendItems().length; k++) {
      events.add(
          new QueryEvent(
              learned.catalog().items().term(history.friendItems()[k]),
              type,
              history.friendTimestamps()[k]));
    }
    return events;
  }
}
