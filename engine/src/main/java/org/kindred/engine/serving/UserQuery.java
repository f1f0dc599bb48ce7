package org.kindred.engine.serving;

import java.util.List;

/**
 * Whom to recommend for.
 *
 * @param events what the user did, oldest first; may be empty
 * @param friendEvents what the people whom the user follows did lately, in any order; may be empty
 */
public record UserQuery(List<QueryEvent> events, List<QueryEvent> friendEvents) {

  public UserQuery {
    events = List.copyOf(events);
    friendEvents = List.copyOf(friendEvents);
  }

  public static UserQuery of(List<QueryEvent> events) {
    return new UserQuery(events, List.of());
  }
}
