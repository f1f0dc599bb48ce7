package org.kindred.adapter.adobecommerce;

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
import org.kindred.spi.event.ShopEvent;
import org.kindred.spi.history.ProductIdPage;
import org.kindred.spi.value.PageCursor;
import org.kindred.spi.value.ProductId;

/**
 * The lists of products and of orders, by id. Asked for a page behind the last, REST repeats it.
 */
record AdobeLists(AdobeApi api, AdobeProducts products, AdobeOrders orders)
    implements ProductList, OrderList {

  private static final int PAGE_SIZE = 100;

  @Override
  public EntityPage page(@Nullable PageCursor after) {
    EntityPage page = page("/products?", "", after);
    AdobeEntities entities = new AdobeEntities(api);
    return new EntityPage(page.entities().stream().map(entities::product).toList(), page.next());
  }

  @Override
  public ProductIdPage existing(@Nullable PageCursor after) {
    EntityPage page = page("/products?", "&fields=items[id],total_count&" + enabledOnly(), after);
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
    return orders("created_at", since, after);
  }

  @Override
  public EntityPage changedSince(Instant since, @Nullable PageCursor after) {
    return orders("updated_at", since, after);
  }

  @Override
  public List<ShopEvent> read(JsonFields order) {
    return orders.history(order);
  }

  private EntityPage orders(String timeField, Instant since, @Nullable PageCursor after) {
    String bound = UrlText.encoded(AdobeValues.text(since));
    EntityPage page = page("/orders?", "&" + AdobeSearch.filter(timeField, "gteq", bound), after);
    AdobeEntities entities = new AdobeEntities(api);
    return new EntityPage(page.entities().stream().map(entities::order).toList(), page.next());
  }

  private EntityPage page(String list, String more, @Nullable PageCursor after) {
    int number = PageNumber.of(after, 1);
    JsonFields answer = api.get(list + AdobeSearch.page(number, PAGE_SIZE, "entity_id") + more);
    boolean isLast = (long) number * PAGE_SIZE >= answer.longInteger("total_count");
    return EntityPage.numbered(answer.objects("items"), number, !isLast);
  }

  private static String enabledOnly() {
    return AdobeSearch.filter("status", "eq", "1");
  }
}
