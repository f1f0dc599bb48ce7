package org.kindred.engine.serving;

import java.util.List;

/**
 * Whom to recommend for.
 *
 * @param events what the user did, oldest first; may be empty
 * @param friends what the people whom the user follows did lately, and did with the user's items: a
 *     list for each of them, in any order; may be empty
 * @param followers the same of the others, who follow the user
 */
public record UserQuery(
    List<QueryEvent> events, List<List<QueryEvent>> friends, List<List<QueryEvent>> followers) {

  public UserQuery {
    events = List.copyOf(events);
    friends = friends.stream().map(List::copyOf).toList();
    followers = followers.stream().map(List::copyOf).toList();
  }

  public static UserQuery of(List<QueryEvent> events) {
    return new UserQuery(events, List.of(), List.of());
  }
}
