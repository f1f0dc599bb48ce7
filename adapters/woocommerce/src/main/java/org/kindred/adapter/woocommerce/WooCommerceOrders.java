package org.kindred.adapter.woocommerce;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.kindred.adapter.support.JsonFields;
import org.kindred.adapter.support.Translation;
import org.kindred.spi.error.MalformedPayloadException;
import org.kindred.spi.event.ShopEvent;
import org.kindred.spi.history.EventPage;
import org.kindred.spi.history.OrderHistorySource;
import org.kindred.spi.value.PageCursor;

/** Past orders, oldest first. Each refunded order costs one more request, so pages are smaller. */
final class WooCommerceOrders implements OrderHistorySource {

  private static final int PAGE_SIZE = 50;

  private final WooCommerceApi api;

  WooCommerceOrders(WooCommerceApi api) {
    this.api = api;
  }

  @Override
  public EventPage fetchPage(Instant since, @Nullable PageCursor after) {
    return fetchPage(Map.of("after", time(since), "orderby", "date"), after);
  }

  /** Orders that were changed since, in an order that a change meanwhile does not disturb. */
  EventPage fetchChanged(Instant since, @Nullable PageCursor after) {
    return fetchPage(Map.of("modified_after", time(since), "orderby", "id"), after);
  }

  /** As the parameters want it, which mean later than and not at. */
  static String time(Instant since) {
    return since.truncatedTo(ChronoUnit.SECONDS).minusSeconds(1).toString().replace("Z", "");
  }

  private EventPage fetchPage(Map<String, String> selection, @Nullable PageCursor after) {
    int number = PageNumber.of(after);
    Map<String, String> parameters = new TreeMap<>(selection);
    parameters.put("dates_are_gmt", "true");
    parameters.put("status", "any");
    parameters.put("order", "asc");
    parameters.put("per_page", String.valueOf(PAGE_SIZE));
    parameters.put("page", String.valueOf(number));
    parameters.put("_fields", OrderReader.FIELDS);
    WooPage page = api.list("orders", parameters);
    List<ShopEvent> events = new ArrayList<>();
    List<String> rejected = new ArrayList<>();
    for (JsonFields order : page.entities()) {
      try {
        events.addAll(Translation.of(() -> OrderReader.events(order, refunds(order))));
      } catch (MalformedPayloadException e) {
        rejected.add("order " + order.findId("id").orElse("without id") + ": " + e.getMessage());
      }
    }
    boolean more = page.hasNext(number, PAGE_SIZE);
    return new EventPage(events, rejected, more ? PageNumber.cursor(number + 1) : null);
  }

  private List<JsonFields> refunds(JsonFields order) {
    return order.objects("refunds").isEmpty()
        ? List.of()
        : WooCommerceFetchBack.refunds(api, order.longInteger("id"));
  }
}
