package org.kindred.adapter.medusa;

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
 * whose {@code updated_at} moved: stock does not move it.
 */
final class MedusaReconciliation implements ReconcileSource {

  private static final int ID_PAGE_SIZE = 200;

  private final MedusaPages pages;
  private final MedusaPages idPages;
  private final MedusaProducts products;
  private final MedusaOrderHistory orders;
  private final Clock clock;

  MedusaReconciliation(MedusaApi api, MedusaProducts products, Clock clock) {
    this.pages = new MedusaPages(api, MedusaCatalog.PAGE_SIZE);
    this.idPages = new MedusaPages(api, ID_PAGE_SIZE);
    this.products = products;
    this.orders = new MedusaOrderHistory(api);
    this.clock = clock;
  }

  @Override
  public EventPage fetchChanges(Instant since, @Nullable PageCursor after) {
    return new TwoPartWalk(this::products, place -> orders.page("updated_at", since, place))
        .page(after);
  }

  @Override
  public ProductIdPage fetchExistingProducts(@Nullable PageCursor after) {
    MedusaPages.Page page = idPages.page("products", "id", "&status=published", after);
    return new ProductIdPage(
        page.items().stream().map(product -> new ProductId(product.id("id"))).toList(),
        page.next());
  }

  private EventPage products(@Nullable PageCursor after) {
    Instant asOf = clock.instant();
    MedusaPages.Page page = pages.page("products", MedusaProducts.FIELDS, "", after);
    Rejections<ShopEvent> read =
        Rejections.reading(
            page.items(),
            "id",
            product -> List.of(products.event(product.id("id"), Optional.of(product), asOf)));
    return new EventPage(read.made(), read.rejected(), page.next());
  }
}
