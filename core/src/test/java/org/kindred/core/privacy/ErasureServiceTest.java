package org.kindred.core.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.kindred.core.catalog.Catalog;
import org.kindred.core.identity.VisitorId;
import org.kindred.core.interaction.InteractionData;
import org.kindred.core.interaction.InteractionLog;
import org.kindred.core.interaction.InteractionType;
import org.kindred.core.persistence.DatabaseKind;
import org.kindred.core.persistence.Transactions;
import org.kindred.core.shop.Shop;
import org.kindred.core.shop.ShopKey;
import org.kindred.core.shop.ShopState;
import org.kindred.core.shop.Shops;
import org.kindred.core.testing.TestApplication;
import org.kindred.core.testing.TestShop;
import org.kindred.spi.value.Shopper;

@ParameterizedClass
@EnumSource(DatabaseKind.class)
class ErasureServiceTest {

  private static final Shopper MEI = TestShop.customer("mei");

  private final DatabaseKind kind;
  private TestApplication application;
  private TestShop shop;
  private ErasureService erasures;

  ErasureServiceTest(DatabaseKind kind) {
    this.kind = kind;
  }

  @BeforeEach
  void open(@TempDir Path directory) {
    application = new TestApplication(directory, kind);
    shop = new TestShop(application);
    erasures = application.get(ErasureService.class);
    shop.products("a1", "a2");
    shop.does(TestShop.browser("laptop"), InteractionType.VIEW, "a1");
    shop.signsIn("laptop", "mei");
    shop.buys(MEI, "o1", "10.00", shop.now(), "a1");
    shop.does(TestShop.customer("olu"), InteractionType.VIEW, "a1");
    application.clock().advance(Duration.ofMinutes(1));
  }

  @AfterEach
  void close() {
    application.close();
  }

  @Test
  void requestShouldForgetAnAccountWithItsBrowsersAndGiveAReceipt() {
    ErasureReceipt receipt = erasures.request(key(), MEI);

    assertThat(receipt.finishedAt()).isEqualTo(shop.now());
    assertThat(receipt.until()).isEqualTo(shop.now());
    assertThat(receipt.erasedRows())
        .containsEntry("interactions", 2L)
        .containsEntry("orders", 1L)
        .containsKey("deliveries");
    assertThat(List.copyOf(receipt.erasedRows().keySet())).isSorted();
    assertThat(application.get(InteractionLog.class).count(key())).isEqualTo(1);
    assertThat(erasures.list(key(), 10)).containsExactly(receipt);
  }

  @Test
  void requestShouldKeepTheSaleAsAFactOfTheShop() {
    erasures.request(key(), MEI);

    assertThat(application.database().strings("select order_id from shop_order"))
        .containsExactly("o1");
    assertThat(application.database().strings("select visitor_id from shop_order"))
        .containsOnlyNulls();
  }

  @Test
  void lateEventShouldNotBringAnErasedPersonBack() {
    Instant before = shop.now();
    erasures.request(key(), MEI);
    application.clock().advance(Duration.ofMinutes(1));

    shop.does(MEI, InteractionType.LIKE, "a2", null, before);
    shop.does(TestShop.browser("laptop"), InteractionType.VIEW, "a2", null, before);
    shop.does(MEI, InteractionType.VIEW, "a2", null, shop.now());

    assertThat(application.get(InteractionLog.class).count(key())).isEqualTo(2);
    assertThat(
            application
                .get(InteractionLog.class)
                .recent(key(), shop.numberOf(MEI), Set.of(InteractionType.values()), 10))
        .extracting(interaction -> interaction.type())
        .containsExactly(InteractionType.VIEW);
  }

  @Test
  void carryOutShouldGoOnWithTheStepThatFailed() {
    FailingOnce failing = new FailingOnce(application.get(Transactions.class));
    application.use(InteractionData.class, failing);
    application.fresh(ErasureSteps.class);
    erasures = application.fresh(ErasureService.class);

    ErasureReceipt first = erasures.request(key(), MEI);

    assertThat(first.finishedAt()).isNull();
    assertThat(first.erasedRows()).containsKey("orders").doesNotContainKey("interactions");

    application.get(ErasureSteps.class).carryOutDue();

    ErasureReceipt second = erasures.list(key(), 1).get(0);
    assertThat(second.finishedAt()).isNotNull();
    assertThat(second.erasedRows()).containsEntry("interactions", 2L).containsEntry("orders", 1L);
    assertThat(failing.calls).isEqualTo(2);
  }

  @Test
  void carryOutShouldRepeatEveryStepOnceEveryServerHasHeardOfIt() {
    erasures.request(key(), MEI);
    application
        .database()
        .run(
            entityManager ->
                entityManager
                    .createNativeQuery(
                        "insert into interaction (id, shop_id, event_key, visitor_id, type,"
                            + " quantity, occurred_at, received_at) values (1, "
                            + shop.shop().id()
                            + ", X'0102', "
                            + shop.numberOf(MEI)
                            + ", 'VIEW', 1, '2026-03-02 09:00:00', '2026-03-02 09:00:00')")
                    .executeUpdate());
    ErasureSteps steps = application.get(ErasureSteps.class);

    steps.carryOutDue();
    assertThat(application.get(InteractionLog.class).count(key())).isEqualTo(2);

    application.clock().advance(Duration.ofMinutes(3));
    steps.carryOutDue();
    assertThat(application.get(InteractionLog.class).count(key())).isEqualTo(1);
  }

  @Test
  void requestShopShouldForgetEverythingAndTakeNothingMore() {
    Shop before = shop.shop();
    ErasureReceipt receipt = erasures.requestShop(key());

    assertThat(receipt.finishedAt()).isNotNull();
    assertThat(application.get(Shops.class).get(key()).state()).isEqualTo(ShopState.ERASED);
    assertThat(application.get(Catalog.class).count(before.key())).isZero();
    assertThat(application.database().strings("select id from visitor")).isEmpty();
    assertThat(application.get(Shops.class).all()).isEmpty();
  }

  @Test
  void requestShouldRefuseNobody() {
    assertThatThrownBy(() -> erasures.request(key(), Shopper.UNKNOWN))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void exportShouldTellAPersonWhatIsKnownAndAStrangerNothing() {
    DataExport export = application.get(DataExport.class);

    Map<String, List<Map<String, String>>> held = export.of(key(), MEI);

    assertThat(held.get("interactions"))
        .extracting(row -> row.get("type"))
        .containsExactly("VIEW", "PURCHASE");
    assertThat(held.get("orders"))
        .singleElement()
        .satisfies(row -> assertThat(row).containsEntry("orderId", "o1"));
    assertThat(export.of(key(), TestShop.customer("stranger"))).isEmpty();
    assertThat(application.database().strings("select id from visitor")).hasSize(3);
  }

  @Test
  void jsonShouldHoldTheSame() {
    String text = application.get(DataExport.class).json(key(), MEI);

    JsonObject document = Json.createReader(new StringReader(text)).readObject();
    assertThat(document.getString("shop")).isEqualTo("Test shop");
    assertThat(document.getJsonObject("held").getJsonArray("interactions")).hasSize(2);
  }

  private ShopKey key() {
    return shop.shop().key();
  }

  /** A feature whose table cannot be reached the first time. */
  private static final class FailingOnce extends InteractionData {

    private int calls;

    FailingOnce(Transactions transactions) {
      super(transactions);
    }

    @Override
    public long erase(Shop shop, Set<VisitorId> people, Instant until) {
      if (++calls == 1) {
        throw new IllegalStateException("the table is locked");
      }
      return super.erase(shop, people, until);
    }
  }
}
