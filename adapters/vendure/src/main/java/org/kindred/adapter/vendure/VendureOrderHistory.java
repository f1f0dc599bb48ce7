package org.kindred.adapter.vendure;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.kindred.adapter.support.Rejections;
import org.kindred.spi.event.ShopEvent;
import org.kindred.spi.history.EventPage;
import org.kindred.spi.history.OrderHistorySource;
import org.kindred.spi.value.PageCursor;

/** Placed orders through the Admin API. */
record VendureOrderHistory(VendurePages pages, VendureOrders orders) implements OrderHistorySource {

  private static final int PAGE_SIZE = 50;

  VendureOrderHistory(VendureApi api, VendureOrders orders) {
    this(new VendurePages(api, PAGE_SIZE), orders);
  }

  @Override
  public EventPage fetchPage(Instant since, @Nullable PageCursor after) {
    return page("orderPlacedAt", since, after);
  }

  /** Orders of which the named time is not before {@code since}; carts are left out. */
  EventPage page(String timeField, Instant since, @Nullable PageCursor after) {
    VendurePages.Page page = pages.orders(timeField, since, after);
    Rejections<ShopEvent> read =
        Rejections.reading(
            page.items().stream().filter(order -> order.has("orderPlacedAt")).toList(),
            "code",
            orders::history);
    return new EventPage(read.made(), read.rejected(), page.next());
  }
}
