package org.kindred.engine.serving;

import it.unimi.dsi.fastutil.bytes.ByteArrayList;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.longs.LongArrayList;
import java.util.List;
import org.kindred.engine.data.Acts;
import org.kindred.engine.data.ItemCatalog;
import org.kindred.engine.data.SocialContext;
import org.kindred.engine.data.UserHistory;
import org.kindred.engine.data.Vocabulary;

/**
 * What of a query the model knows.
 *
 * @param history known events only
 * @param places int [history length], the place of each in the query's list
 */
@SuppressWarnings("ArrayRecordComponent")
record KnownHistory(UserHistory history, int[] places) {

  static KnownHistory of(UserQuery query, ItemCatalog catalog) {
    Known own = known(query.events(), catalog);
    SocialContext social =
        new SocialContext(acts(query.friends(), catalog), acts(query.followers(), catalog));
    UserHistory history =
        new UserHistory(
            own.items.toIntArray(), own.types.toByteArray(), own.times.toLongArray(), social);
    return new KnownHistory(history, own.places.toIntArray());
  }

  private static List<Acts> acts(List<List<QueryEvent>> people, ItemCatalog catalog) {
    return people.stream()
        .map(events -> known(events, catalog))
        .filter(known -> !known.items.isEmpty())
        .map(known -> new Acts(known.items.toIntArray(), known.times.toLongArray()))
        .toList();
  }

  private record Known(
      IntArrayList items, ByteArrayList types, LongArrayList times, IntArrayList places) {}

  private static Known known(List<QueryEvent> events, ItemCatalog catalog) {
    Known known =
        new Known(new IntArrayList(), new ByteArrayList(), new LongArrayList(), new IntArrayList());
    for (int place = 0; place < events.size(); place++) {
      QueryEvent event = events.get(place);
      int item = catalog.items().indexOf(event.item());
      int type = catalog.eventTypes().indexOf(event.eventType());
      if (item != Vocabulary.UNKNOWN && type != Vocabulary.UNKNOWN) {
        known.items.add(item);
        known.types.add((byte) type);
        known.times.add(event.timestamp());
        known.places.add(place);
      }
    }
    return known;
  }
}
