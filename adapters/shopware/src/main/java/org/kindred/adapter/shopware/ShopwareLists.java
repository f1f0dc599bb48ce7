package org.kindred.adapter.shopware;

import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kindred.adapter.support.JsonFields;
import org.kindred.adapter.support.listing.EntityPage;
import org.kindred.adapter.support.listing.OrderList;
import org.kindred.adapter.support.listing.PageNumber;
import org.kindred.adapter.support.listing.ProductList;
import org.kindred.spi.catalog.CatalogProduct;
import org.kindred.spi.event.ShopEvent;
import org.kindred.spi.history.ProductIdPage;
import org.kindred.spi.value.PageCursor;
import org.kindred.spi.value.ProductId;

/** The Admin API's lists, oldest first; of products, those that are no variants. */
record ShopwareLists(ShopwareApi api, ShopwareProducts products, ShopwareOrders orders)
    implements ProductList, OrderList {

  /** Each product comes with all its variants, each order with all its lines. */
  private static final int PAGE_SIZE = 100;

  @Override
  public EntityPage page(@Nullable PageCursor after) {
    JsonObjectBuilder noVariants =
        Json.createObjectBuilder().add("type", "equals").add("field", "parentId").addNull("value");
    return page("product", ShopwareProducts.ASSOCIATIONS, noVariants, after);
  }

  @Override
  public ProductIdPage existing(@Nullable PageCursor after) {
    EntityPage page = page(after);
    return new ProductIdPage(
        page.entities().stream()
            .filter(product -> product.findFlag("active").orElse(false))
            .map(product -> new ProductId(product.id("id")))
            .toList(),
        page.next());
  }

  @Override
  public Optional<CatalogProduct> read(JsonFields product, Instant asOf) {
    return products.find(product, asOf);
  }

  @Override
  public EntityPage placedSince(Instant since, @Nullable PageCursor after) {
    return page("order", ShopwareOrders.ASSOCIATIONS, notBefore("orderDateTime", since), after);
  }

  @Override
  public EntityPage changedSince(Instant since, @Nullable PageCursor after) {
    return page("order", ShopwareOrders.ASSOCIATIONS, notBefore("updatedAt", since), after);
  }

  @Override
  public List<ShopEvent> read(JsonFields order) {
    return orders.history(order);
  }

  private EntityPage page(
      String entity, String associations, JsonObjectBuilder filter, @Nullable PageCursor after) {
    int number = PageNumber.of(after, 1);
    JsonObjectBuilder byAge =
        Json.createObjectBuilder().add("field", "createdAt").add("order", "ASC");
    JsonFields answer =
        api.search(
            entity,
            ShopwareApi.page(number, PAGE_SIZE)
                .add("associations", ShopwareApi.constant(associations))
                .add("filter", Json.createArrayBuilder().add(filter))
                .add("sort", Json.createArrayBuilder().add(byAge)));
    boolean more = (long) number * PAGE_SIZE < answer.longInteger("total");
    return EntityPage.numbered(answer.objects("data"), number, more);
  }

  private static JsonObjectBuilder notBefore(String field, Instant since) {
    return Json.createObjectBuilder()
        .add("type", "range")
        .add("field", field)
        .add("parameters", Json.createObjectBuilder().add("gte", since.toString()));
  }
}
