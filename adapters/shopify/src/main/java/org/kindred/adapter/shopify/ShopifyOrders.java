package org.kindred.adapter.shopify;

import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kindred.adapter.support.JsonFields;
import org.kindred.adapter.support.Translation;
import org.kindred.spi.error.MalformedPayloadException;
import org.kindred.spi.event.ShopEvent;
import org.kindred.spi.history.EventPage;
import org.kindred.spi.history.OrderHistorySource;
import org.kindred.spi.value.PageCursor;

/**
 * Past orders, oldest first. Without the scope {@code read_all_orders} Shopify gives those of the
 * last 60 days only, and says nothing about it.
 */
final class ShopifyOrders implements OrderHistorySource {

  private static final int AT_MOST = 25;
  private static final String QUERY =
      "query ($first: Int!, $after: String, $query: String, $by: OrderSortKeys!) {"
          + " orders(first: $first, after: $after, query: $query, sortKey: $by) {"
          + " pageInfo { hasNextPage endCursor } nodes { "
          + GraphOrderReader.FIELDS
          + " } } }";

  private final ShopifyApi api;

  ShopifyOrders(ShopifyApi api) {
    this.api = api;
  }

  @Override
  public EventPage fetchPage(Instant since, @Nullable PageCursor after) {
    return fetch("created_at:>='" + since + "'", "CREATED_AT", after);
  }

  /** Orders that were changed since. */
  EventPage fetchChanged(Instant since, @Nullable PageCursor after) {
    return fetch("updated_at:>='" + since + "'", "ID", after);
  }

  private EventPage fetch(String search, String sortKey, @Nullable PageCursor after) {
    JsonObjectBuilder variables =
        Json.createObjectBuilder().add("query", search).add("by", sortKey);
    if (after != null) {
      variables.add("after", after.value());
    }
    JsonFields orders = api.queryPage(QUERY, variables.build(), AT_MOST).object("orders");
    List<ShopEvent> events = new ArrayList<>();
    List<String> rejected = new ArrayList<>();
    for (JsonFields order : orders.objects("nodes")) {
      try {
        events.addAll(Translation.of(() -> GraphOrderReader.read(order).events()));
      } catch (MalformedPayloadException e) {
        rejected.add(order.findId("id").orElse("an order") + ": " + e.getMessage());
      }
    }
    String next = ProductPages.next(orders);
    return new EventPage(events, rejected, next == null ? null : new PageCursor(next));
  }
}
