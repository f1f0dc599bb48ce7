package org.kindred.spi.history;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kindred.spi.event.ShopEvent;
import org.kindred.spi.value.PageCursor;

/**
 * Some events that were asked for instead of delivered.
 *
 * @param events may be empty even when more pages follow; ids as in webhooks, so repeats are
 *     harmless
 * @param rejected one sentence for each entity that the shop gave and that cannot be used
 * @param next where to go on, or null after the last page
 */
public record EventPage(List<ShopEvent> events, List<String> rejected, @Nullable PageCursor next) {

  public EventPage {
    events = List.copyOf(events);
    rejected = List.copyOf(rejected);
  }

  /** A page on which nothing was rejected. */
  public EventPage(List<ShopEvent> events, @Nullable PageCursor next) {
    this(events, List.of(), next);
  }
}
