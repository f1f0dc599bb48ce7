package org.kindred.adapter.support.listing;

import org.jspecify.annotations.Nullable;
import org.kindred.spi.value.PageCursor;

/** A cursor that is a number: of the next page, or of the entities that were passed. */
public final class PageNumber {

  private PageNumber() {}

  /** The cursor of a number. */
  public static PageCursor cursor(int number) {
    return new PageCursor(Integer.toString(number));
  }

  /**
   * The number of a cursor, or where to start when there is none.
   *
   * @throws IllegalArgumentException for a cursor that this class did not make
   */
  public static int of(@Nullable PageCursor cursor, int start) {
    if (cursor == null) {
      return start;
    }
    if (!cursor.value().matches("[0-9]{1,9}")) {
      throw new IllegalArgumentException("cursor must be a number, got " + cursor.value());
    }
    return Integer.parseInt(cursor.value());
  }
}
