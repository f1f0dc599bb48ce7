package org.kindred.adapter.vendure;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kindred.adapter.support.JsonFields;
import org.kindred.adapter.support.PageNumber;
import org.kindred.spi.value.PageCursor;

/**
 * Walks a list of the Admin API. Sorted by what does not change while walking; the cursor is how
 * many were skipped.
 */
final class VendurePages {

  /** One page of a list. */
  record Page(List<JsonFields> items, @Nullable PageCursor next) {}

  private final VendureApi api;
  private final int size;

  VendurePages(VendureApi api, int size) {
    this.api = api;
    this.size = size;
  }

  Page products(String query, @Nullable Instant changedSince, @Nullable PageCursor after) {
    JsonObject sort = Json.createObjectBuilder().add("id", "ASC").build();
    return page(query, "products", sort, "updatedAt", changedSince, after);
  }

  Page orders(String timeField, Instant since, @Nullable PageCursor after) {
    JsonObject sort = Json.createObjectBuilder().add("id", "ASC").build();
    return page(VendureQueries.ORDERS, "orders", sort, timeField, since, after);
  }

  private Page page(
      String query,
      String list,
      JsonObject sort,
      String timeField,
      @Nullable Instant since,
      @Nullable PageCursor after) {
    int skip = PageNumber.of(after, 0);
    var options = Json.createObjectBuilder().add("skip", skip).add("take", size).add("sort", sort);
    if (since != null) {
      options.add("filter", notBefore(timeField, since));
    }
    String variables = Json.createObjectBuilder().add("options", options).build().toString();
    JsonFields answer = api.query(query, variables).object(list);
    List<JsonFields> items = answer.objects("items");
    int done = skip + items.size();
    boolean more = !items.isEmpty() && done < answer.integer("totalItems");
    return new Page(items, more ? PageNumber.cursor(done) : null);
  }

  /** The API knows "after" only; a millisecond earlier makes it "not before". */
  private static JsonObject notBefore(String field, Instant since) {
    return Json.createObjectBuilder()
        .add(field, Json.createObjectBuilder().add("after", since.minusMillis(1).toString()))
        .build();
  }
}
