package org.kindred.adapter.support.listing;

import org.jspecify.annotations.Nullable;
import org.kindred.spi.history.EventPage;
import org.kindred.spi.value.PageCursor;

/** Walks two lists one after the other under one cursor: what changed in products, then orders. */
public final class TwoPartWalk {

  private static final String FIRST = "1:";
  private static final String SECOND = "2:";

  /** Fetches one page of one list. */
  @FunctionalInterface
  public interface Fetch {
    EventPage page(@Nullable PageCursor after);
  }

  private final Fetch first;
  private final Fetch second;

  public TwoPartWalk(Fetch first, Fetch second) {
    this.first = first;
    this.second = second;
  }

  /** The page after a cursor that this walk made, or the first one. */
  public EventPage page(@Nullable PageCursor after) {
    String place = after == null ? FIRST : after.value();
    if (place.startsWith(FIRST)) {
      EventPage page = first.page(inner(place));
      PageCursor next = page.next();
      return moved(page, next == null ? SECOND : FIRST + next.value());
    }
    EventPage page = second.page(inner(place));
    PageCursor next = page.next();
    return next == null ? page : moved(page, SECOND + next.value());
  }

  private static @Nullable PageCursor inner(String place) {
    return place.length() == FIRST.length() ? null : new PageCursor(place.substring(2));
  }

  private static EventPage moved(EventPage page, String next) {
    return new EventPage(page.events(), page.rejected(), new PageCursor(next));
  }
}
