package org.kindred.adapter.tiktokshop;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kindred.adapter.support.JsonFields;
import org.kindred.adapter.support.listing.EntityPage;
import org.kindred.adapter.support.listing.OrderList;
import org.kindred.adapter.support.listing.ProductList;
import org.kindred.spi.catalog.CatalogProduct;
import org.kindred.spi.event.ShopEvent;
import org.kindred.spi.history.ProductIdPage;
import org.kindred.spi.value.PageCursor;
import org.kindred.spi.value.ProductId;

/** The searches of live products and of orders; the cursor is TikTok's own page token. */
record TikTokLists(TikTokApi api, TikTokProducts products, TikTokOrders orders)
    implements ProductList, OrderList {

  /** Each product and each order takes a request of its own. */
  private static final int PAGE_SIZE = 20;

  private static final int ID_PAGE_SIZE = 100;

  @Override
  public EntityPage page(@Nullable PageCursor after) {
    EntityPage page = live(PAGE_SIZE, after);
    TikTokEntities entities = new TikTokEntities(api);
    return new EntityPage(
        page.entities().stream()
            .map(product -> entities.product(product.id("id")))
            .flatMap(Optional::stream)
            .toList(),
        page.next());
  }

  @Override
  public ProductIdPage existing(@Nullable PageCursor after) {
    EntityPage page = live(ID_PAGE_SIZE, after);
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
    return orders("create_time", since, after);
  }

  @Override
  public EntityPage changedSince(Instant since, @Nullable PageCursor after) {
    return orders("update_time", since, after);
  }

  @Override
  public List<ShopEvent> read(JsonFields order) {
    return orders.history(order);
  }

  private EntityPage live(int size, @Nullable PageCursor after) {
    return page(
        "/product/202309/products/search",
        "page_size=" + size,
        "{\"status\":\"ACTIVATE\"}",
        "products",
        after);
  }

  private EntityPage orders(String timeField, Instant since, @Nullable PageCursor after) {
    EntityPage page =
        page(
            "/order/202309/orders/search",
            "page_size=" + PAGE_SIZE + "&sort_field=" + timeField + "&sort_order=ASC",
            "{\"" + timeField + "_ge\":" + since.getEpochSecond() + "}",
            "orders",
            after);
    TikTokEntities entities = new TikTokEntities(api);
    return new EntityPage(
        page.entities().stream().map(entities::withReturns).toList(), page.next());
  }

  private EntityPage page(
      String path, String query, String body, String list, @Nullable PageCursor after) {
    String token = after == null ? "" : "&page_token=" + after.value();
    JsonFields answer = api.post(path, query + token, body);
    return new EntityPage(
        answer.objects(list), answer.findText("next_page_token").map(PageCursor::new).orElse(null));
  }
}
