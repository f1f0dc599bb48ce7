package org.kindred.adapter.youzan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.kindred.adapter.testkit.FakeContext;
import org.kindred.adapter.testkit.RecordedDeliveries;
import org.kindred.adapter.testkit.StubShop;
import org.kindred.adapter.testkit.StubShop.Answer;
import org.kindred.spi.ShopAdapter;
import org.kindred.spi.catalog.CatalogPage;
import org.kindred.spi.error.MalformedPayloadException;
import org.kindred.spi.error.ShopAuthorizationException;
import org.kindred.spi.error.ShopUnavailableException;
import org.kindred.spi.event.OrderPlaced;
import org.kindred.spi.event.ProductChanged;
import org.kindred.spi.event.ShopEvent;
import org.kindred.spi.history.EventPage;
import org.kindred.spi.value.PageCursor;
import org.kindred.spi.value.ProductId;
import org.kindred.spi.webhook.FetchBack;
import org.kindred.spi.webhook.WebhookDelivery;

class YouzanApiTest {

  private static final Instant SINCE = Instant.parse("2026-01-01T00:00:00Z");

  private final StubShop shop =
      new StubShop()
          .on(
              "POST /auth/token",
              data(
                  "{\"access_token\":\"t-1\",\"expires\":"
                      + FakeContext.NOON.plusSeconds(86400).toEpochMilli()
                      + "}"));

  @AfterEach
  void close() {
    shop.close();
  }

  @Test
  void catalogShouldWalkThePagesWithOneToken() {
    shop.on(
        "GET /api/youzan.items.onsale.get/3.0.0?", data("{\"count\":60,\"items\":[" + ITEM + "]}"));

    CatalogPage page = adapter().catalog().orElseThrow().fetchPage(null);

    assertThat(page.products()).extracting(one -> one.name()).containsExactly("台灯");
    assertThat(page.next()).isEqualTo(new PageCursor("2"));
    assertThat(shop.requests().get(0).body()).contains("\"grant_id\":\"40000001\"");
    assertThat(shop.requests().get(1).target()).contains("access_token=t-1");
  }

  @Test
  void reconciliationShouldListWhatIsOnSale() {
    shop.on(
        "GET /api/youzan.items.onsale.get/3.0.0?", data("{\"count\":1,\"items\":[" + ITEM + "]}"));

    assertThat(adapter().reconciliation().orElseThrow().fetchExistingProducts(null).products())
        .containsExactly(new ProductId("3001"));
  }

  @Test
  void orderHistoryShouldAskInTheTimeOfBeijing() {
    shop.on(
        "GET /api/youzan.trades.sold.get/4.0.0?",
        data("{\"total_results\":1,\"full_order_info_list\":[{" + TRADE + "}]}"));

    EventPage page = adapter().orderHistory().orElseThrow().fetchPage(SINCE, null);

    assertThat(page.events()).singleElement().isInstanceOf(OrderPlaced.class);
    assertThat(shop.requests().get(1).target()).contains("2026-01-01%2008%3A00%3A00");
  }

  @Test
  void apiShouldTellTheThreeFailuresApartThoughAllAreAnsweredWith200() {
    shop.on(
        "GET /api/youzan.items.onsale.get/3.0.0?",
        Answer.json("{\"gw_err_resp\":{\"err_code\":4203,\"err_msg\":\"token\"}}"),
        Answer.json("{\"gw_err_resp\":{\"err_code\":4204,\"err_msg\":\"limit\"}}"),
        Answer.json("{\"code\":141500101,\"message\":\"away\",\"success\":false}"),
        Answer.json("{\"code\":1234,\"message\":\"no\",\"success\":false}"));

    assertThatThrownBy(() -> adapter().checkConnection())
        .isInstanceOf(ShopAuthorizationException.class);
    assertThatThrownBy(() -> adapter().checkConnection())
        .isInstanceOf(ShopUnavailableException.class);
    assertThatThrownBy(() -> adapter().checkConnection())
        .isInstanceOf(ShopUnavailableException.class);
    assertThatThrownBy(() -> adapter().checkConnection())
        .isInstanceOf(MalformedPayloadException.class);
  }

  @Test
  void fetchBackShouldReadTradesAndItems() {
    shop.on("GET /api/youzan.trade.get/4.0.0?", data("{" + TRADE + "}"));
    shop.on("GET /api/youzan.item.get/3.0.0?", data("{\"item\":" + ITEM + "}"));

    assertThat(completed("reconstructed-trade-paid"))
        .singleElement()
        .isInstanceOf(OrderPlaced.class);
    assertThat(completed("reconstructed-item-changed"))
        .singleElement()
        .isInstanceOf(ProductChanged.class);
  }

  private List<ShopEvent> completed(String name) {
    WebhookDelivery bare = RecordedDeliveries.get(getClass(), "deliveries", name);
    ShopAdapter adapter = adapter();
    FetchBack fetchBack = adapter.webhooks().fetchBack().orElseThrow();
    assertThat(fetchBack.isNeeded(bare)).isTrue();
    return adapter.webhooks().translate(bare.withFetched(fetchBack.fetch(bare)));
  }

  private ShopAdapter adapter() {
    return new YouzanAdapterFactory()
        .create(
            YouzanAdapterTest.connection(Map.of("api-url", shop.baseUrl().toString())),
            new FakeContext());
  }

  private static Answer data(String data) {
    return Answer.json("{\"code\":200,\"success\":true,\"data\":" + data + "}");
  }

  private static final String ITEM =
      "{\"item_id\":3001,\"alias\":\"2abc\",\"title\":\"台灯\",\"price\":3990,\"quantity\":12}";

  private static final String TRADE =
      "\"full_order_info\":{\"order_info\":{\"tid\":\"E1\",\"status\":\"TRADE_SUCCESS\","
          + "\"pay_time\":\"2026-02-01 10:00:00\"},\"orders\":[{\"item_id\":3001,\"num\":1,"
          + "\"payment\":\"39.90\"}]}";
}
