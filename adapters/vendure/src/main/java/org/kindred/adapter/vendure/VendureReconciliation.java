package org.kindred.adapter.vendure;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kindred.adapter.support.Rejections;
import org.kindred.adapter.support.TwoPartWalk;
import org.kindred.spi.event.ShopEvent;
import org.kindred.spi.history.EventPage;
import org.kindred.spi.history.ProductIdPage;
import org.kindred.spi.history.ReconcileSource;
import org.kindred.spi.value.PageCursor;
import org.kindred.spi.value.ProductId;

/**
 * What changed, through the Admin API: products, then orders. All products are told, not only those
 * whose own {@code updatedAt} moved: a variant's price or stock does not move it.
 */
final class VendureReconciliation implements ReconcileSource {

  private static final int ID_PAGE_SIZE = 500;

  private final VendurePages pages;
  private final VendurePages idPages;
  private final VendureProducts products;
  private final VendureOrderHistory orders;
  private final Clock clock;

  VendureReconciliation(
      VendureApi api, VendureProducts products, VendureOrders orders, Clock clock) {
    this.pages = new VendurePages(api, VendureCatalog.PAGE_SIZE);
    this.idPages = new VendurePages(api, ID_PAGE_SIZE);
    this.products = products;
    this.orders = new VendureOrderHistory(api, orders);
    this.clock = clock;
  }

  @Override
  public EventPage fetchChanges(Instant since, @Nullable PageCursor after) {
    return new TwoPartWalk(this::products, place -> orders.page("updatedAt", since, place))
        .page(after);
  }

  @Override
  public ProductIdPage fetchExistingProducts(@Nullable PageCursor after) {
    VendurePages.Page page = idPages.products(VendureQueries.PRODUCT_IDS, null, after);
    return new ProductIdPage(
        page.items().stream()
            .filter(product -> product.findFlag("enabled").orElse(true))
            .map(product -> new ProductId(product.id("id")))
            .toList(),
        page.next());
  }

  private EventPage products(@Nullable PageCursor after) {
    Instant asOf = clock.instant();
    VendurePages.Page page = pages.products(VendureQueries.PRODUCTS, null, after);
    Rejections<ShopEvent> read =
        Rejections.reading(
            page.items(),
            "id",
            product -> List.of(products.event(product.id("id"), Optional.of(product), asOf)));
    return new EventPage(read.made(), read.rejected(), page.next());
  }
}
