package org.kindred.adapter.vendure;

import jakarta.json.Json;
import jakarta.json.JsonObject;
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

/** The Admin API's lists, by id: what does not change while walking. */
record VendureLists(VendureApi api, VendureProducts products, VendureOrders orders)
    implements ProductList, OrderList {

  /** Each product comes with all its variants, each order with all its lines. */
  private static final int PAGE_SIZE = 50;

  private static final int ID_PAGE_SIZE = 500;

  @Override
  public EntityPage page(@Nullable PageCursor after) {
    return page(VendureQueries.PRODUCTS, "products", options(PAGE_SIZE, after), after);
  }

  @Override
  public ProductIdPage existing(@Nullable PageCursor after) {
    EntityPage page =
        page(VendureQueries.PRODUCT_IDS, "products", options(ID_PAGE_SIZE, after), after);
    return new ProductIdPage(
        page.entities().stream()
            .filter(product -> product.findFlag("enabled").orElse(true))
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
    return orders("orderPlacedAt", since, after);
  }

  @Override
  public EntityPage changedSince(Instant since, @Nullable PageCursor after) {
    return orders("updatedAt", since, after);
  }

  /** The list of orders holds carts as well: nobody has bought anything with them. */
  @Override
  public List<ShopEvent> read(JsonFields order) {
    return order.has("orderPlacedAt") ? orders.history(order) : List.of();
  }

  private EntityPage orders(String timeField, Instant since, @Nullable PageCursor after) {
    JsonObjectBuilder options =
        options(PAGE_SIZE, after).add("filter", notBefore(timeField, since));
    return page(VendureQueries.ORDERS, "orders", options, after);
  }

  private EntityPage page(
      String query, String list, JsonObjectBuilder options, @Nullable PageCursor after) {
    String variables = Json.createObjectBuilder().add("options", options).build().toString();
    JsonFields answer = api.query(query, variables).object(list);
    return EntityPage.counted(
        answer.objects("items"), PageNumber.of(after, 0), answer.integer("totalItems"));
  }

  private static JsonObjectBuilder options(int size, @Nullable PageCursor after) {
    return Json.createObjectBuilder()
        .add("skip", PageNumber.of(after, 0))
        .add("take", size)
        .add("sort", Json.createObjectBuilder().add("id", "ASC"));
  }

  /** The API knows "after" only; a millisecond earlier makes it "not before". */
  private static JsonObject notBefore(String field, Instant since) {
    JsonObjectBuilder bound =
        Json.createObjectBuilder().add("after", since.minusMillis(1).toString());
    return Json.createObjectBuilder().add(field, bound).build();
  }
}
