package org.kindred.adapter.youzan;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kindred.adapter.support.JsonBody;
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

/** The items on sale and the sold trades, by page number. */
record YouzanLists(YouzanApi api, YouzanItems items, YouzanTrades trades)
    implements ProductList, OrderList {

  private static final int PAGE_SIZE = 50;

  @Override
  public EntityPage page(@Nullable PageCursor after) {
    int number = PageNumber.of(after, 1);
    JsonFields answer =
        api.call("youzan.items.onsale.get/3.0.0", "page_no=" + number + "&page_size=" + PAGE_SIZE);
    List<JsonFields> named = answer.objects("items").stream().map(YouzanLists::named).toList();
    return EntityPage.numbered(
        named, number, (long) number * PAGE_SIZE < answer.longInteger("count"));
  }

  @Override
  public ProductIdPage existing(@Nullable PageCursor after) {
    EntityPage page = page(after);
    return new ProductIdPage(
        page.entities().stream().map(item -> new ProductId(item.id("id"))).toList(), page.next());
  }

  @Override
  public Optional<CatalogProduct> read(JsonFields item, Instant asOf) {
    return items.read(item, asOf);
  }

  @Override
  public EntityPage placedSince(Instant since, @Nullable PageCursor after) {
    return trades("start_created", since, after);
  }

  @Override
  public EntityPage changedSince(Instant since, @Nullable PageCursor after) {
    return trades("start_update", since, after);
  }

  @Override
  public List<ShopEvent> read(JsonFields trade) {
    return trades.history(trade.object("full_order_info"));
  }

  private EntityPage trades(String bound, Instant since, @Nullable PageCursor after) {
    int number = PageNumber.of(after, 1);
    JsonFields answer =
        api.call(
            "youzan.trades.sold.get/4.0.0",
            "page_no="
                + number
                + "&page_size="
                + PAGE_SIZE
                + "&"
                + bound
                + "="
                + UrlText.encoded(YouzanTimes.text(since)));
    return EntityPage.numbered(
        answer.objects("full_order_info_list"),
        number,
        (long) number * PAGE_SIZE < answer.longInteger("total_results"));
  }

  /** The walk calls entities by a field {@code id}. */
  private static JsonFields named(JsonFields item) {
    String json = item.json();
    return JsonBody.object(
        (json.substring(0, json.length() - 1) + ",\"id\":\"" + item.id("item_id") + "\"}")
            .getBytes(UTF_8));
  }
}
