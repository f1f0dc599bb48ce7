package org.kindred.adapter.woocommerce;

import org.jspecify.annotations.Nullable;
import org.kindred.spi.value.PageCursor;

/** A cursor that holds nothing but the number of a page. */
final class PageNumber {

  private PageNumber() {}

  /** The page to fetch; the first one without a cursor. */
  static int of(@Nullable PageCursor cursor) {
    return cursor == null ? 1 : Integer.parseInt(cursor.value());
  }

  static PageCursor cursor(int number) {
    return new PageCursor(String.valueOf(number));
  }
}
