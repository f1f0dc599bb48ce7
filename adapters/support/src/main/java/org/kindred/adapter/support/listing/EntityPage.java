package org.kindred.adapter.support.listing;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kindred.adapter.support.JsonFields;
import org.kindred.spi.value.PageCursor;

/**
 * Some entities of a shop's list.
 *
 * @param entities may be empty even when more pages follow
 * @param next where to go on, or null after the last page
 */
public record EntityPage(List<JsonFields> entities, @Nullable PageCursor next) {

  public EntityPage {
    entities = List.copyOf(entities);
  }

  /** A page of a list that says how many entities it has; the cursor is how many were passed. */
  public static EntityPage counted(List<JsonFields> entities, int passed, long total) {
    int done = Math.addExact(passed, entities.size());
    boolean more = !entities.isEmpty() && done < total;
    return new EntityPage(entities, more ? PageNumber.cursor(done) : null);
  }

  /** A page of a list that is asked for by the page's number. */
  public static EntityPage numbered(List<JsonFields> entities, int number, boolean more) {
    return new EntityPage(entities, more ? PageNumber.cursor(Math.addExact(number, 1)) : null);
  }
}
