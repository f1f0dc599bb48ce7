package org.kindred.core.reconcile;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.kindred.core.catalog.Catalog;
import org.kindred.core.order.Orders;
import org.kindred.core.persistence.DatabaseKind;
import org.kindred.core.secret.Secrets;
import org.kindred.core.shop.Shop;
import org.kindred.core.testing.ScriptedShops;
import org.kindred.core.testing.TestApplication;
import org.kindred.spi.catalog.CatalogPage;
import org.kindred.spi.catalog.CatalogProduct;
import org.kindred.spi.error.ShopAuthorizationException;
import org.kindred.spi.error.ShopUnavailableException;
import org.kindred.spi.event.OrderLine;
import org.kindred.spi.event.OrderPlaced;
import org.kindred.spi.event.ProductChanged;
import org.kindred.spi.event.ShopEvent;
import org.kindred.spi.history.EventPage;
import org.kindred.spi.history.ProductIdPage;
import org.kindred.spi.history.ReconcileSource;
import org.kindred.spi.value.Money;
import org.kindred.spi.value.OrderId;
import org.kindred.spi.value.PageCursor;
import org.kindred.spi.value.ProductId;
import org.kindred.spi.value.Shopper;

@ParameterizedClass
@EnumSource(DatabaseKind.class)
class ReconciliationsTest {

  private static final Instant UPDATED = Instant.parse("2026-03-01T08:00:00Z");

  private final DatabaseKind kind;
  private final ScriptedShops platform = new ScriptedShops();
  private final Changes changes = new Changes();
  private Path directory;
  private TestApplication application;
  private Shop shop;

  ReconciliationsTest(DatabaseKind kind) {
    this.kind = kind;
  }

  @BeforeEach
  void open(@TempDir Path data) {
    directory = data;
    application = new TestApplication(data, kind);
    platform.install(application);
    platform.has(
        (@Nullable PageCursor after) ->
            after == null
                ? new CatalogPage(List.of(product("p1")), List.of(), new PageCursor("2"))
                : new CatalogPage(List.of(product("p2")), List.of("product 7 has no name"), null));
    platform.has((since, after) -> new EventPage(List.of(order("o1")), null));
    platform.has(changes);
    changes.existing.addAll(List.of(new ProductId("p1"), new ProductId("p2")));
    shop = ScriptedShops.connect(application, "asked");
  }

  @AfterEach
  void close() {
    application.close();
  }

  @Test
  void newShopShouldBeAskedForItsCatalogueAndItsPastOrders() {
    reconcile();

    Reconciliation first = last();
    assertThat(first.trigger()).isEqualTo(ReconcileTrigger.FIRST);
    assertThat(first.state()).isEqualTo(ReconcileState.COMPLETED);
    assertThat(first.repairs()).isEqualTo(new Repairs(2, 1, 0, 0, 1));
    assertThat(first.since()).isEqualTo(application.clock().instant().minus(Duration.ofDays(730)));
    assertThat(catalog().count(shop.key())).isEqualTo(2);
    assertThat(application.get(Orders.class).find(shop.key(), new OrderId("o1"))).isPresent();
  }

  @Test
  void nightShouldRepairWhatWebhooksLostAndSayWhat() {
    reconcile();
    changes.told.addAll(List.of(order("o1"), order("o2"), changed("p1"), changed("p3")));
    changes.existing.remove(new ProductId("p2"));
    changes.existing.add(new ProductId("p3"));
    Instant firstStart = last().startedAt();

    application.clock().advance(Duration.ofDays(1));
    reconcile();

    Reconciliation night = last();
    assertThat(night.trigger()).isEqualTo(ReconcileTrigger.NIGHTLY);
    assertThat(night.since()).isEqualTo(firstStart.minus(Duration.ofHours(6)));
    assertThat(night.repairs()).isEqualTo(new Repairs(1, 1, 0, 1, 0));
    assertThat(catalog().ids(shop.key()))
        .containsExactlyInAnyOrder(new ProductId("p1"), new ProductId("p3"));

    reconcile();
    assertThat(list()).as("one a night").hasSize(2);
  }

  @Test
  void shopWhoseSecretsDoNotOpenShouldNotKeepOthersFromBeingAsked() {
    TestApplication before = new TestApplication(directory, application.database());
    before.use(Secrets.class, Secrets.of("another key, of 32 bytes as well".getBytes(UTF_8)));
    ScriptedShops.connect(before, "ahead-of-the-other");

    reconcile();

    assertThat(last().state()).isEqualTo(ReconcileState.COMPLETED);
  }

  @Test
  void startShouldAskOnDemandButNotTwiceAtOnce() {
    reconcile();
    Reconciliations reconciliations = application.get(Reconciliations.class);

    assertThat(reconciliations.start(shop.key())).isTrue();
    assertThat(reconciliations.start(shop.key())).isTrue();
    reconcile();

    assertThat(list())
        .extracting(Reconciliation::trigger)
        .containsExactly(ReconcileTrigger.DEMAND, ReconcileTrigger.FIRST);
    assertThat(last().repairs()).isEqualTo(Repairs.NONE);
  }

  @Test
  void shopThatLimitsOurRateShouldBeLeftAloneAsLongAsItAsks() {
    reconcile();
    changes.failure = new ShopUnavailableException("slow down", Duration.ofMinutes(2));
    application.get(Reconciliations.class).start(shop.key());
    reconcile();

    assertThat(last().state()).isEqualTo(ReconcileState.RUNNING);
    assertThat(last().message()).isEqualTo("slow down");
    changes.failure = null;
    changes.told.add(order("o2"));
    application.clock().advance(Duration.ofMinutes(1));
    reconcile();
    assertThat(last().state()).isEqualTo(ReconcileState.RUNNING);

    application.clock().advance(Duration.ofMinutes(2));
    reconcile();
    assertThat(last().state()).isEqualTo(ReconcileState.COMPLETED);
    assertThat(last().repairs().orders()).isEqualTo(1);
    assertThat(last().message()).isNull();
  }

  @Test
  void restartShouldGoOnWithTheNextPage() {
    List<String> asked = new ArrayList<>();
    platform.has(
        (@Nullable PageCursor after) -> {
          asked.add(after == null ? "first" : after.value());
          if (asked.size() == 2) {
            throw new StackOverflowError("as good as a power cut");
          }
          return after == null
              ? new CatalogPage(List.of(product("p1")), new PageCursor("2"))
              : new CatalogPage(List.of(product("p2")), null);
        });
    try {
      reconcile();
    } catch (StackOverflowError e) {
      assertThat(last().state()).isEqualTo(ReconcileState.RUNNING);
    }

    try (TestApplication restarted = new TestApplication(directory, application.database())) {
      platform.install(restarted);
      restarted.clock().set(application.clock().instant().plus(Duration.ofMinutes(6)));
      restarted.get(Reconciliations.class).reconcileDue();
    }

    assertThat(asked).containsExactly("first", "2", "2");
    assertThat(last().state()).isEqualTo(ReconcileState.COMPLETED);
    assertThat(last().repairs().products()).isEqualTo(2);
  }

  @Test
  void refusedCredentialsShouldEndItWithTheReason() {
    reconcile();
    changes.failure = new ShopAuthorizationException("the permission read_orders is missing");
    application.get(Reconciliations.class).start(shop.key());
    reconcile();

    assertThat(last().state()).isEqualTo(ReconcileState.FAILED);
    assertThat(last().message()).isEqualTo("the permission read_orders is missing");
  }

  @Test
  void shopThatHasSuddenlyLostMostOfItsProductsShouldNotBeBelieved() {
    List<CatalogProduct> many = IntStream.range(0, 30).mapToObj(i -> product("many-" + i)).toList();
    platform.has((@Nullable PageCursor after) -> new CatalogPage(many, null));

    reconcile();

    assertThat(catalog().count(shop.key())).isEqualTo(30);
    assertThat(last().state()).isEqualTo(ReconcileState.COMPLETED);
    assertThat(last().message()).contains("30 of 30 products").contains("none was removed");
  }

  @Test
  void platformThatOnlyPushesShouldNotBeAsked() {
    TestApplication other = new TestApplication(directory, application.database());
    new ScriptedShops().install(other);

    assertThat(other.get(Reconciliations.class).isPossible(shop.key())).isFalse();
    assertThat(other.get(Reconciliations.class).start(shop.key())).isFalse();
    other.get(Reconciliations.class).reconcileDue();
    assertThat(list()).isEmpty();
    other.close();
  }

  private void reconcile() {
    Reconciliations reconciliations = application.get(Reconciliations.class);
    while (reconciliations.reconcileDue()) {
      assertThat(list()).isNotEmpty();
    }
  }

  private Reconciliation last() {
    return list().get(0);
  }

  private List<Reconciliation> list() {
    return application.get(Reconciliations.class).list(shop.key(), 10);
  }

  private Catalog catalog() {
    return application.get(Catalog.class);
  }

  private static ShopEvent changed(String id) {
    return new ProductChanged("catalog:" + UPDATED, UPDATED, product(id));
  }

  private static CatalogProduct product(String id) {
    return CatalogProduct.builder(
            new ProductId(id),
            "Product " + id,
            URI.create("https://asked.example/" + id),
            Money.of("10.00", "EUR"),
            UPDATED)
        .build();
  }

  private static ShopEvent order(String id) {
    return new OrderPlaced(
        "order-" + id,
        UPDATED,
        Shopper.UNKNOWN,
        new OrderId(id),
        List.of(new OrderLine(new ProductId("p1"), 1, Money.of("10.00", "EUR"))));
  }

  /** What the shop says when it is asked. */
  private static final class Changes implements ReconcileSource {

    private final List<ShopEvent> told = new ArrayList<>();
    private final List<ProductId> existing = new ArrayList<>();
    private @Nullable RuntimeException failure;

    @Override
    public EventPage fetchChanges(Instant since, @Nullable PageCursor after) {
      if (failure != null) {
        throw failure;
      }
      return new EventPage(List.copyOf(told), null);
    }

    @Override
    public ProductIdPage fetchExistingProducts(@Nullable PageCursor after) {
      return new ProductIdPage(List.copyOf(existing), null);
    }
  }
}
