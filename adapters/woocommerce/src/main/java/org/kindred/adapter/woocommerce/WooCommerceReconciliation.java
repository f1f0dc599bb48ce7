package org.kindred.adapter.woocommerce;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kindred.adapter.support.JsonFields;
import org.kindred.adapter.support.Translation;
import org.kindred.spi.error.MalformedPayloadException;
import org.kindred.spi.event.ShopEvent;
import org.kindred.spi.history.EventPage;
import org.kindred.spi.history.ProductIdPage;
import org.kindred.spi.history.ReconcileSource;
import org.kindred.spi.value.PageCursor;

/**
 * Repairs what WooCommerce lost: it delivers once and never again, and tells nothing when a product
 * is deleted for good.
 */
final class WooCommerceReconciliation implements ReconcileSource {

  private static final String ORDERS = "orders:";
  private static final String PRODUCTS = "products:";

  private final WooCommerceApi api;
  private final ProductReader products;
  private final WooCommerceOrders orders;

  WooCommerceReconciliation(WooCommerceApi api, ProductReader products, WooCommerceOrders orders) {
    this.api = api;
    this.products = products;
    this.orders = orders;
  }

  /** First all changed products, then all changed orders. */
  @Override
  public EventPage fetchChanges(Instant since, @Nullable PageCursor after) {
    if (after != null && after.value().startsWith(ORDERS)) {
      EventPage page = orders.fetchChanged(since, within(after, ORDERS));
      return new EventPage(page.events(), page.rejected(), prefixed(ORDERS, page.next()));
    }
    int number = after == null ? 1 : PageNumber.of(within(after, PRODUCTS));
    return changedProducts(since, number);
  }

  @Override
  public ProductIdPage fetchExistingProducts(@Nullable PageCursor after) {
    return ExistingProducts.fetch(api, after);
  }

  private EventPage changedProducts(Instant since, int number) {
    WooPage page =
        api.list(
            "products",
            Map.of(
                "modified_after",
                WooCommerceOrders.time(since),
                "dates_are_gmt",
                "true",
                "status",
                "any",
                "orderby",
                "id",
                "order",
                "asc",
                "per_page",
                String.valueOf(WooPage.LARGEST),
                "page",
                String.valueOf(number),
                "_fields",
                ProductReader.FIELDS));
    List<ShopEvent> events = new ArrayList<>();
    List<String> rejected = new ArrayList<>();
    for (JsonFields product : page.entities()) {
      try {
        events.add(Translation.guarded(() -> products.event(product)));
      } catch (MalformedPayloadException e) {
        rejected.add(
            "product " + product.findId("id").orElse("without id") + ": " + e.getMessage());
      }
    }
    boolean more = page.hasNext(number, WooPage.LARGEST);
    return new EventPage(
        events, rejected, new PageCursor(more ? PRODUCTS + (number + 1) : ORDERS + 1));
  }

  private static PageCursor within(PageCursor cursor, String prefix) {
    return new PageCursor(cursor.value().substring(prefix.length()));
  }

  private static @Nullable PageCursor prefixed(String prefix, @Nullable PageCursor cursor) {
    return cursor == null ? null : new PageCursor(prefix + cursor.value());
  }
}
