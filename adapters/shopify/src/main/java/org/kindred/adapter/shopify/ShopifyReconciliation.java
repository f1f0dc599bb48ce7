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
import org.kindred.spi.history.ProductIdPage;
import org.kindred.spi.history.ReconcileSource;
import org.kindred.spi.value.PageCursor;

/** Repairs what Shopify does not promise to deliver. Cursors hold an id, so nothing shifts. */
final class ShopifyReconciliation implements ReconcileSource {

  private static final String PRODUCTS = "products:";
  private static final String ORDERS = "orders:";
  private static final int IDS = 250;
  private static final String ID_QUERY =
      "query ($first: Int!, $after: String, $query: String) {"
          + " products(first: $first, after: $after, query: $query, sortKey: ID) {"
          + " pageInfo { hasNextPage endCursor } nodes { id } } }";

  private final ShopifyApi api;
  private final GraphProductReader reader;
  private final ProductPages products;
  private final ShopifyOrders orders;

  ShopifyReconciliation(ShopifyApi api, GraphProductReader reader, ShopifyOrders orders) {
    this.api = api;
    this.reader = reader;
    this.products = new ProductPages(api);
    this.orders = orders;
  }

  /** First all changed products, then all changed orders. */
  @Override
  public EventPage fetchChanges(Instant since, @Nullable PageCursor after) {
    String place = after == null ? PRODUCTS : after.value();
    if (place.startsWith(PRODUCTS)) {
      return changedProducts(since, place.substring(PRODUCTS.length()));
    }
    String cursor = place.substring(ORDERS.length());
    EventPage page = orders.fetchChanged(since, cursor.isEmpty() ? null : new PageCursor(cursor));
    PageCursor next = page.next();
    return new EventPage(
        page.events(),
        page.rejected(),
        next == null ? null : new PageCursor(ORDERS + next.value()));
  }

  @Override
  public ProductIdPage fetchExistingProducts(@Nullable PageCursor after) {
    JsonObjectBuilder variables = Json.createObjectBuilder().add("query", ProductPages.VISIBLE);
    if (after != null) {
      variables.add("after", after.value());
    }
    JsonFields page = api.queryPage(ID_QUERY, variables.build(), IDS).object("products");
    String next = ProductPages.next(page);
    return new ProductIdPage(
        page.objects("nodes").stream().map(GraphProductReader::id).toList(),
        next == null ? null : new PageCursor(next));
  }

  private EventPage changedProducts(Instant since, String after) {
    ProductPages.Page page = products.fetch("updated_at:>='" + since + "'", after);
    List<ShopEvent> events = new ArrayList<>();
    List<String> rejected = new ArrayList<>();
    for (ProductLines lines : page.products()) {
      try {
        events.add(Translation.guarded(() -> reader.event(lines.product(), lines.variants())));
      } catch (MalformedPayloadException e) {
        rejected.add(lines.product().findId("id").orElse("a product") + ": " + e.getMessage());
      }
    }
    String next = page.next();
    return new EventPage(events, rejected, new PageCursor(next == null ? ORDERS : PRODUCTS + next));
  }
}
