package org.kindred.adapter.tiktokshop;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.HexFormat;
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
import org.kindred.spi.event.OrderRefunded;
import org.kindred.spi.event.ProductChanged;
import org.kindred.spi.event.ShopEvent;
import org.kindred.spi.history.EventPage;
import org.kindred.spi.value.PageCursor;
import org.kindred.spi.webhook.FetchBack;
import org.kindred.spi.webhook.WebhookDelivery;
import org.kindred.spi.webhook.WebhookSignatures;

class TikTokApiTest {

  private static final Instant SINCE = Instant.parse("2026-01-01T00:00:00Z");
  private static final long NOON = FakeContext.NOON.getEpochSecond();

  private final StubShop shop =
      new StubShop()
          .on(
              "GET /api/v2/token/refresh",
              data("{\"access_token\":\"t-1\",\"access_token_expire_in\":" + (NOON + 86400) + "}"));

  @AfterEach
  void close() {
    shop.close();
  }

  @Test
  void apiShouldSignPathParametersAndBodyAndAskForATokenOnce() {
    shop.on("POST /product/202309/products/search", data("{\"products\":[]}"));
    shop.on("POST /order/202309/orders/search", data("{\"orders\":[]}"));

    adapter().checkConnection();

    StubShop.Request signed = shop.requests().get(1);
    String content =
        "tiktok-test-secret/product/202309/products/searchapp_keyapp-key-1page_size1shop_ciphercipher-1"
            + "timestamp"
            + NOON
            + "{}tiktok-test-secret";
    String expected =
        HexFormat.of()
            .formatHex(WebhookSignatures.hmacSha256("tiktok-test-secret", content.getBytes(UTF_8)));
    assertThat(signed.target()).contains("sign=" + expected);
    assertThat(signed.headers().get("X-tts-access-token")).containsExactly("t-1");
    assertThat(shop.requests()).as("one token, two searches").hasSize(3);
  }

  @Test
  void apiShouldTellTheThreeFailuresApartThoughAllAreAnsweredWith200() {
    shop.on(
        "POST /product/202309/products/search",
        error(105002, "access token is invalid"),
        error(36009003, "internal error: too many requests"),
        error(36009, "x"),
        error(12052001, "no"));

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
  void catalogShouldReadEachProductInFullAndFollowThePageToken() {
    shop.on(
        "POST /product/202309/products/search",
        data("{\"products\":[{\"id\":\"31\"}],\"next_page_token\":\"b2Zmc2V0\"}"));
    shop.on("GET /product/202309/products/31", data(PRODUCT));

    CatalogPage page = adapter().catalog().orElseThrow().fetchPage(null);

    assertThat(page.products()).extracting(one -> one.name()).containsExactly("Lamp");
    assertThat(page.next()).isEqualTo(new PageCursor("b2Zmc2V0"));
  }

  @Test
  void orderHistoryShouldTellOrdersAndTheirReturns() {
    shop.on("POST /order/202309/orders/search", data("{\"orders\":[" + ORDER + "]}"));
    shop.on("POST /return_refund/202309/returns/search", data(RETURNS));

    EventPage page = adapter().orderHistory().orElseThrow().fetchPage(SINCE, null);

    assertThat(page.events())
        .extracting(Object::getClass)
        .containsExactly(OrderPlaced.class, OrderRefunded.class);
    assertThat(shop.requests().get(1).body()).contains("\"create_time_ge\":1767225600");
  }

  @Test
  void fetchBackShouldReadOrdersAndProducts() {
    shop.on("GET /order/202309/orders?", data("{\"orders\":[" + ORDER + "]}"));
    shop.on("POST /return_refund/202309/returns/search", data("{}"));
    shop.on("GET /product/202309/products/1729000000000000031", data(PRODUCT));

    assertThat(completed("reconstructed-order-awaiting-shipment"))
        .singleElement()
        .isInstanceOf(OrderPlaced.class);
    assertThat(completed("reconstructed-product-status"))
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
    String address = shop.baseUrl().toString();
    return new TikTokShopAdapterFactory()
        .create(
            TikTokShopAdapterTest.connection(
                Map.of(
                    "refresh-token",
                    "r-1",
                    "shop-cipher",
                    "cipher-1",
                    "api-url",
                    address,
                    "auth-url",
                    address)),
            new FakeContext());
  }

  private static Answer data(String data) {
    return Answer.json("{\"code\":0,\"message\":\"Success\",\"data\":" + data + "}");
  }

  private static Answer error(long code, String message) {
    return Answer.json("{\"code\":" + code + ",\"message\":\"" + message + "\"}");
  }

  private static final String PRODUCT =
      "{\"id\":\"31\",\"title\":\"Lamp\",\"status\":\"ACTIVATE\",\"skus\":[{\"price\":{\"currency\":"
          + "\"GBP\",\"sale_price\":\"24.90\"},\"inventory\":[{\"quantity\":3}]}]}";

  private static final String ORDER =
      "{\"id\":\"71\",\"status\":\"COMPLETED\",\"create_time\":1772366380,\"payment\":{\"currency\":"
          + "\"GBP\"},\"line_items\":[{\"product_id\":\"31\",\"sale_price\":\"24.90\"}]}";

  private static final String RETURNS =
      "{\"return_orders\":[{\"return_id\":\"4035\",\"return_status\":"
          + "\"RETURN_OR_REFUND_REQUEST_COMPLETE\",\"refund_amount\":{\"currency\":\"GBP\","
          + "\"refund_total\":\"24.90\"}}]}";
}
