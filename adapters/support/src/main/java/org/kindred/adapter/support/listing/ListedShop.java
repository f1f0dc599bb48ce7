package org.kindred.adapter.support.listing;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kindred.adapter.support.JsonFields;
import org.kindred.adapter.support.ProductEvents;
import org.kindred.spi.catalog.CatalogPage;
import org.kindred.spi.catalog.CatalogProduct;
import org.kindred.spi.catalog.CatalogSource;
import org.kindred.spi.event.ShopEvent;
import org.kindred.spi.history.EventPage;
import org.kindred.spi.history.OrderHistorySource;
import org.kindred.spi.history.ProductIdPage;
import org.kindred.spi.history.ReconcileSource;
import org.kindred.spi.value.PageCursor;
import org.kindred.spi.value.ProductId;

/**
 * Catalogue, history and repairs from a shop's two lists. Repairs tell all products, not only those
 * that the platform calls changed: on most platforms stock and variants' prices move without moving
 * the product's own time of change. A state counts as of the time it was asked for. Safe for
 * several threads when the lists are.
 */
public final class ListedShop implements CatalogSource, OrderHistorySource, ReconcileSource {

  private final ProductList products;
  private final OrderList orders;
  private final Clock clock;

  public ListedShop(ProductList products, OrderList orders, Clock clock) {
    this.products = products;
    this.orders = orders;
    this.clock = clock;
  }

  @Override
  public CatalogPage fetchPage(@Nullable PageCursor after) {
    Instant asOf = clock.instant();
    EntityPage page = products.page(after);
    Rejections<CatalogProduct> read =
        Rejections.reading(
            page.entities(), product -> products.read(product, asOf).stream().toList());
    return new CatalogPage(read.made(), read.rejected(), page.next());
  }

  @Override
  public EventPage fetchPage(Instant since, @Nullable PageCursor after) {
    return events(orders.placedSince(since, after));
  }

  @Override
  public EventPage fetchChanges(Instant since, @Nullable PageCursor after) {
    return new TwoPartWalk(this::productStates, place -> events(orders.changedSince(since, place)))
        .page(after);
  }

  @Override
  public ProductIdPage fetchExistingProducts(@Nullable PageCursor after) {
    return products.existing(after);
  }

  /** What a product's state tells: a change, or its removal when it is gone or hidden. */
  public static ShopEvent event(ProductId id, Optional<CatalogProduct> state, Instant asOf) {
    return state.isPresent() ? ProductEvents.changed(state.get()) : ProductEvents.removed(id, asOf);
  }

  private EventPage productStates(@Nullable PageCursor after) {
    Instant asOf = clock.instant();
    EntityPage page = products.page(after);
    Rejections<ShopEvent> read =
        Rejections.reading(page.entities(), product -> List.of(state(product, asOf)));
    return new EventPage(read.made(), read.rejected(), page.next());
  }

  private ShopEvent state(JsonFields product, Instant asOf) {
    return event(new ProductId(product.id("id")), products.read(product, asOf), asOf);
  }

  private EventPage events(EntityPage page) {
    Rejections<ShopEvent> read = Rejections.reading(page.entities(), orders::read);
    return new EventPage(read.made(), read.rejected(), page.next());
  }
}
