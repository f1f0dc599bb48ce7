package org.kindred.adapter.medusa;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.kindred.adapter.support.Rejections;
import org.kindred.spi.event.ShopEvent;
import org.kindred.spi.history.EventPage;
import org.kindred.spi.history.OrderHistorySource;
import org.kindred.spi.value.PageCursor;

/** Placed orders through the Admin API. */
record MedusaOrderHistory(MedusaPages pages) implements OrderHistorySource {

  private static final int PAGE_SIZE = 50;

  MedusaOrderHistory(MedusaApi api) {
    this(new MedusaPages(api, PAGE_SIZE));
  }

  @Override
  public EventPage fetchPage(Instant since, @Nullable PageCursor after) {
    return page("created_at", since, after);
  }

  /** Orders of which the named time is not before {@code since}. */
  EventPage page(String timeField, Instant since, @Nullable PageCursor after) {
    MedusaPages.Page page =
        pages.page("orders", MedusaOrders.FIELDS, MedusaPages.notBefore(timeField, since), after);
    Rejections<ShopEvent> read = Rejections.reading(page.items(), "id", MedusaOrders::history);
    return new EventPage(read.made(), read.rejected(), page.next());
  }
}
