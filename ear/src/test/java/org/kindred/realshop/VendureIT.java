package org.kindred.realshop;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.kindred.system.Eventually;

/**
 * A real Vendure and a real Kindred: connected through the admin's form, the companion installed
 * from its package, then a shopper's life from the first look to being forgotten. The shop's own
 * ledger of its bus says what had to arrive.
 */
class VendureIT {

  private static final List<String> CAMPING =
      List.of("Tent", "Sleeping bag", "Camping stove", "Sleeping mat");

  @Test
  void everyEventShouldArriveAndChangeWhatTheShopperIsRecommended() throws Exception {
    Path installation = RealShops.folder("vendure");
    try (RealRun run = new RealRun("vendure");
        VendureShop shop = new VendureShop(installation)) {
      run.record().title("A real Vendure 3.7.3 and a real Kindred");
      run.kindred().start();
      shop.open();
      new Story(run, shop).tell();
    }
  }

  /** The run, step by step. */
  private static final class Story {

    private final RealRun run;
    private final VendureShop shop;
    private final Map<String, VendureOffice.Product> products;
    private VendureOffice office;

    Story(RealRun run, VendureShop shop) {
      this.run = run;
      this.shop = shop;
      this.office = shop.office();
      this.products = office.products();
    }

    void tell() throws Exception {
      VendureShopper.buyOnce(shop, "grace", List.of(variant("reading-lamp"), variant("bulb")));
      VendureShopper.buyOnce(shop, "alan", List.of(variant("kettle"), variant("frying-pan")));
      connectAndImport();
      shop.stop();
      openWithCompanion();

      changeTheCatalogue();
      browse();
      VendureShopper ada = shop.shopper("ada", Map.of("x-kindred-visitor", run.visitor()));
      JsonObject first = order(ada);
      JsonObject second = orderWhileKindredIsAwayAndTheShopIsKilled(ada, first);
      cancel(second);
      checkTheAccount(first, second);
      forget(ada);
    }

    private void connectAndImport() throws Exception {
      for (String slug : products.keySet()) {
        Eventually.within(
            RealRun.SOON, slug + " is filed", () -> office.collections(id(slug)) == 2);
      }
      run.connect(
          "A real Vendure",
          "USD",
          Map.of(
              "Admin API", shop.url("/admin-api").toString(),
              "Administrator", "superadmin",
              "Administrator's password", "superadmin"),
          ids());
      assertThat(run.tables().products()).isEqualTo(products.size());
      assertThat(run.tables().orders()).isEqualTo(office.placedOrders()).hasSize(2);
      run.record().seen("products imported by the Admin API", run.tables().products());
      run.record().seen("past orders imported by the Admin API", run.tables().orders().size());
    }

    private void openWithCompanion() {
      shop.openWithCompanion(run.shop());
      office = shop.office();
    }

    private void changeTheCatalogue() {
      office.price(variant("kettle"), 4990);
      office.rename(id("lantern"), "Garden lantern");
      office.delete(id("chopping-board"));

      Eventually.within(
          RealRun.SOON,
          "price, name and deletion are seen in what is recommended",
          () -> {
            List<Storefront.Shown> shown = run.shownToAnybody();
            return shown.stream().anyMatch(one -> one.price().equals("59.88 USD"))
                && shown.stream().anyMatch(one -> one.name().equals("Garden lantern"))
                && shown.stream().noneMatch(one -> one.name().equals("Chopping board"));
          });
      run.record()
          .seen(
              "kettle priced anew, lantern renamed, chopping board deleted; shown to anybody",
              run.shownToAnybody().stream().map(Storefront.Shown::name).toList());
    }

    private void browse() {
      run.visit("/", "first-look");
      Storefront kindred = run.storefront();
      List<String> before = kindred.names("RELATED_PRODUCTS");
      assertThat(kindred.reasons("RELATED_PRODUCTS")).doesNotContain("SIMILAR_TO");
      assertThat(kindred.recommended("RECENTLY_VIEWED")).isEmpty();

      run.visit("/product/camping-stove", "product");
      run.visit("/product/tent", "another-product");

      Eventually.within(
          RealRun.SOON,
          "what was looked at leads to what is like it",
          () -> kindred.names("RECENTLY_VIEWED").equals(List.of("Tent", "Camping stove")));
      assertThat(kindred.reasons("RELATED_PRODUCTS")).contains("SIMILAR_TO");
      List<String> after = kindred.names("RELATED_PRODUCTS");
      assertThat(after).isNotEqualTo(before);
      assertThat(CAMPING).containsAll(after.subList(0, 2));
      run.visit("/", "after-two-products");
      String chosen = run.followRecommendation();
      assertThat(chosen).startsWith("/product/");
      run.record().seen("recommended to a new visitor (related)", before);
      run.record().seen("after a look at a camping stove and a tent (related)", after);
      run.record().seen("followed the first recommendation to", chosen);
    }

    private JsonObject order(VendureShopper ada) {
      ada.search("tent");
      ada.register();
      ada.signIn();
      String line = ada.add(variant("tent"), 1);
      ada.adjust(line, 2);
      ada.remove(ada.add(variant("bulb"), 1));
      JsonObject order = ada.checkOut();

      Storefront kindred = run.storefront();
      Eventually.within(
          RealRun.SOON,
          "what was just bought is not recommended again",
          () -> !kindred.names("RECENTLY_VIEWED").contains("Tent"));
      assertThat(kindred.names("RECENTLY_VIEWED")).contains("Camping stove");
      List<String> related = kindred.names("RELATED_PRODUCTS");
      assertThat(related).isNotEmpty().doesNotContain("Tent");
      run.visit("/", "after-buying");
      run.record().seen("after buying two tents (related)", related);
      return order;
    }

    private JsonObject orderWhileKindredIsAwayAndTheShopIsKilled(
        VendureShopper ada, JsonObject first) throws Exception {
      run.await(this::toTell);
      run.kindred().stop();
      ada.add(variant("sleeping-bag"), 1);
      JsonObject second = ada.checkOut();
      office.settle(first);
      office.refundOneOf(first, 23_880);
      Eventually.within(RealRun.SOON, "messages wait on disk", () -> shop.outbox().waiting() >= 4);
      long waiting = shop.outbox().waiting();
      shop.kill();

      run.kindred().start();
      openWithCompanion();
      run.await(this::toTell);
      assertThat(run.tables().orders()).contains(second.getString("code"));
      run.record().seen("messages that outlived Kindred's absence and the shop's kill -9", waiting);
      return second;
    }

    private void cancel(JsonObject second) throws Exception {
      office.cancel(second);
      run.awaitCancelled(second.getString("code"));
      run.await(this::toTell);
    }

    private void checkTheAccount(JsonObject first, JsonObject second) throws Exception {
      ShopTables tables = run.tables();
      VendureLedger ledger = VendureLedger.read(shop.ledger());
      assertThat(tables.appliedDeliveries()).isEqualTo(ledger.toTell());
      assertThat(tables.deliveryStates()).containsOnlyKeys("APPLIED");
      assertThat(shop.outbox().rejected()).isZero();
      assertThat(tables.orders()).isEqualTo(office.placedOrders()).hasSize(4);
      // a cancellation takes back what is left of the order
      assertThat(tables.refunds())
          .containsExactlyInAnyOrder(
              first.getString("code") + " 1 199.00 USD", second.getString("code") + " 1 79.00 USD");
      assertThat(tables.cancellations()).containsExactly(second.getString("code"));
      assertThat(tables.deliveriesWith("people.example")).isZero();
      run.record().seen("refunded, pieces and amount before tax", tables.refunds());
      run.record().table("told by Vendure on its bus, and applied", ledger.toTell());
      run.record().table("told on the bus, of no interest, not sent", ledger.ofNoInterest());
      run.record().table("interactions", tables.interactions());
      run.admin().signIn();
      run.staffSees("deliveries");
      run.staffSees("health");
    }

    private void forget(VendureShopper ada) throws Exception {
      assertThat(run.tables().deliveriesWith(run.visitor())).isPositive();

      office.deleteCustomer(ada.customerId());
      run.awaitForgotten();

      assertThat(run.tables().deliveriesWith(run.visitor())).isZero();
      assertThat(run.tables().interactions()).isEqualTo(Map.of("PURCHASE", 4L));
      assertThat(run.tables().deliveryStates()).containsOnlyKeys("APPLIED");
      run.record().seen("forgotten; interactions left", run.tables().interactions());
      run.record().seen("recommended then (related)", run.storefront().names("RELATED_PRODUCTS"));
      run.visit("/", "forgotten");
      run.staffSees("privacy");
    }

    private Map<String, Long> toTell() throws Exception {
      return VendureLedger.read(shop.ledger()).toTell();
    }

    private Map<String, String> ids() {
      return products.entrySet().stream()
          .collect(Collectors.toMap(Map.Entry::getKey, product -> product.getValue().id()));
    }

    private String id(String slug) {
      return product(slug).id();
    }

    private String variant(String slug) {
      return product(slug).variant();
    }

    private VendureOffice.Product product(String slug) {
      return Objects.requireNonNull(products.get(slug), slug);
    }
  }
}
