package org.kindred.adapter.medusa;

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

/** The Admin API's lists, oldest first. */
record MedusaLists(MedusaApi api, MedusaProducts products) implements ProductList, OrderList {

  /** Each product comes with all its variants, each order with all its lines. */
  private static final int PAGE_SIZE = 50;

  private static final int ID_PAGE_SIZE = 200;

  @Override
  public EntityPage page(@Nullable PageCursor after) {
    return page("products", PAGE_SIZE, "&fields=" + UrlText.encoded(MedusaProducts.FIELDS), after);
  }

  @Override
  public ProductIdPage existing(@Nullable PageCursor after) {
    String published = "&fields=id&" + UrlText.encoded("status[]") + "=published";
    EntityPage page = page("products", ID_PAGE_SIZE, published, after);
    return new ProductIdPage(
        page.entities().stream().map(product -> new ProductId(product.id("id"))).toList(),
        page.next());
  }

  @Override
  public Optional<CatalogProduct> read(JsonFields product, Instant asOf) {
    return products.find(product, asOf);
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
    return MedusaOrders.history(order);
  }

  private EntityPage orders(String timeField, Instant since, @Nullable PageCursor after) {
    String notBefore =
        "&" + UrlText.encoded(timeField + "[$gte]") + "=" + UrlText.encoded(since.toString());
    String fields = "&fields=" + UrlText.encoded(MedusaOrders.FIELDS);
    return page("orders", PAGE_SIZE, fields + notBefore, after);
  }

  private EntityPage page(String list, int size, String more, @Nullable PageCursor after) {
    int offset = PageNumber.of(after, 0);
    JsonFields answer =
        api.get(
            "/admin/" + list + "?limit=" + size + "&offset=" + offset + "&order=created_at" + more);
    return EntityPage.counted(answer.objects(list), offset, answer.integer("count"));
  }
}
