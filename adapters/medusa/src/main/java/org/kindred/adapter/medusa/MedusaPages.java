package org.kindred.adapter.medusa;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kindred.adapter.support.JsonFields;
import org.kindred.adapter.support.PageNumber;
import org.kindred.spi.value.PageCursor;

/** Walks a list of the Admin API, oldest first; the cursor is how many were passed. */
final class MedusaPages {

  /** One page of a list. */
  record Page(List<JsonFields> items, @Nullable PageCursor next) {}

  private final MedusaApi api;
  private final int size;

  MedusaPages(MedusaApi api, int size) {
    this.api = api;
    this.size = size;
  }

  /**
   * @param list its name in the path and in the answer
   */
  Page page(String list, String fields, String filter, @Nullable PageCursor after) {
    int offset = PageNumber.of(after, 0);
    JsonFields answer =
        api.get(
            "/admin/"
                + list
                + "?limit="
                + size
                + "&offset="
                + offset
                + "&order=created_at&fields="
                + MedusaApi.escaped(fields)
                + filter);
    List<JsonFields> items = answer.objects(list);
    int done = offset + items.size();
    boolean more = !items.isEmpty() && done < answer.integer("count");
    return new Page(items, more ? PageNumber.cursor(done) : null);
  }

  /** Entities of which the named time is not before {@code since}. */
  static String notBefore(String field, Instant since) {
    return "&" + field + MedusaApi.escaped("[$gte]") + "=" + MedusaApi.escaped(since.toString());
  }
}
