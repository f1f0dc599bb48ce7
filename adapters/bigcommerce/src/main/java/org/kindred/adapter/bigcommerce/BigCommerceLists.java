package org.kindred.adapter.bigcommerce;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kindred.adapter.support.JsonFields;
import org.kindred.adapter.support.UrlText;
import org.kindred.adapter.support.listing.EntityPage;
import org.kindred.adapter.support.listing.OrderList;
import org.kindred.adapter.support.listing.PageNumber;
import org.kindred.adapter.support.listing.ProductList;
import org.kindred.spi.catalog.CatalogProduct;
import org.kindred.spi.error.MalformedPayloadException;
import org.kindred.spi.event.ShopEvent;
import org.kindred.spi.history.ProductIdPage;
import org.kindred.spi.value.PageCursor;
import org.kindred.spi.value.ProductId;

/** The lists of products (V3) and of orders (V2), oldest first. */
record BigCommerceLists(BigCommerceApi api, BigCommerceProducts products, BigCommerceOrders orders)
    implements ProductList, OrderList {

  private static final int PAGE_SIZE = 100;

  /** Each order takes two more requests, of which a shop allows 150 in half a minute. */
  private static final int ORDER_PAGE_SIZE = 20;

  @Override
  public EntityPage page(@Nullable PageCursor after) {
    EntityPage page = page("&include=images", after);
    BigCommerceNames names = new BigCommerceNames(api);
    return new EntityPage(
        page.entities().stream()
            .map(product -> BigCommerceEntities.read(names.completed(product)))
            .toList(),
        page.next());
  }

  @Override
  public ProductIdPage existing(@Nullable PageCursor after) {
    EntityPage page = page("&include_fields=is_visible&is_visible=true", after);
    return new ProductIdPage(
        page.entities().stream().map(product -> new ProductId(product.id("id"))).toList(),
        page.next());
  }

  @Override
  public Optional<CatalogProduct> read(JsonFields product, Instant asOf) {
    return products.read(product, asOf);
  }

  @Override
  public EntityPage placedSince(Instant since, @Nullable PageCursor after) {
    return orders("min_date_created", "date_created:asc", since, after);
  }

  @Override
  public EntityPage changedSince(Instant since, @Nullable PageCursor after) {
    return orders("min_date_modified", "date_modified:asc", since, after);
  }

  @Override
  public List<ShopEvent> read(JsonFields order) {
    return orders.history(order);
  }

  private EntityPage page(String more, @Nullable PageCursor after) {
    int number = PageNumber.of(after, 1);
    JsonFields answer =
        api.find("/v3/catalog/products?sort=id&limit=" + PAGE_SIZE + "&page=" + number + more)
            .orElseThrow(() -> new MalformedPayloadException("the shop has no catalogue"));
    int pages = answer.object("meta").object("pagination").integer("total_pages");
    return EntityPage.numbered(answer.objects("data"), number, number < pages);
  }

  /** The V2 interface does not count: a full page may be followed by another. */
  private EntityPage orders(String bound, String sort, Instant since, @Nullable PageCursor after) {
    int number = PageNumber.of(after, 1);
    List<JsonFields> found =
        api.list(
            "/v2/orders?limit="
                + ORDER_PAGE_SIZE
                + "&page="
                + number
                + "&sort="
                + sort
                + "&"
                + bound
                + "="
                + UrlText.encoded(since.toString()));
    BigCommerceEntities entities = new BigCommerceEntities(api);
    List<JsonFields> complete =
        found.stream().map(order -> BigCommerceEntities.read(entities.completed(order))).toList();
    return EntityPage.numbered(complete, number, found.size() == ORDER_PAGE_SIZE);
  }
}
