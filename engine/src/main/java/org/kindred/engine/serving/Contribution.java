package org.kindred.engine.serving;

/**
 * What one event of the history, or what the friends did with one item, adds to an item's score:
 * the score with it minus the score without it.
 *
 * @param source whether an own event or friends
 * @param item the item of the event
 * @param position of the own event in the query's list of events; -1 for friends
 * @param effect positive if it speaks for the item
 */
public record Contribution(Source source, String item, int position, double effect) {

  /** Whose doing it was. */
  public enum Source {
    OWN_EVENT,
    FRIENDS
  }
}
