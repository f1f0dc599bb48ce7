package org.kindred.realshop;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
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
      VendureShopper ada = shop.shopper("ada", Map.of("x-kindred-visitor", RealRun.VISITOR));
      browse(ada);
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
          shop.url("").toString(),
          "USD",
          Map.of(
              "Admin API", shop.url("/admin-api").toString(),
              "Administrator", "superadmin",
              "Administrator's password", "superadmin"));
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

    private void browse(VendureShopper ada) {
      Storefront page = run.storefront();
      List<String> before = page.names("RELATED_PRODUCTS");
      assertThat(page.reasons("RELATED_PRODUCTS")).doesNotContain("SIMILAR_TO");
      assertThat(page.recommended("RECENTLY_VIEWED")).isEmpty();

      page.view(id("camping-stove"));
      page.view(id("tent"));
      ada.search("tent");

      Eventually.within(
          RealRun.SOON,
          "what was looked at leads to what is like it",
          () -> page.reasons("RELATED_PRODUCTS").contains("SIMILAR_TO"));
      List<String> after = page.names("RELATED_PRODUCTS");
      assertThat(after).isNotEqualTo(before);
      assertThat(CAMPING).containsAll(after.subList(0, 2));
      assertThat(page.names("RECENTLY_VIEWED")).containsExactly("Tent", "Camping stove");
      run.record().seen("recommended to a new visitor (related)", before);
      run.record().seen("after a look at a camping stove and a tent (related)", after);
    }

    private JsonObject order(VendureShopper ada) {
      ada.register();
      ada.signIn();
      String line = ada.add(variant("tent"), 1);
      ada.adjust(line, 2);
      ada.remove(ada.add(variant("bulb"), 1));
      JsonObject order = ada.checkOut();

      Storefront page = run.storefront();
      Eventually.within(
          RealRun.SOON,
          "what was just bought is not recommended again",
          () ->
              page.names("RECENTLY_VIEWED").equals(List.of("Camping stove"))
                  && !page.names("RELATED_PRODUCTS").contains("Tent"));
      run.record().seen("after buying two tents (related)", page.names("RELATED_PRODUCTS"));
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
      Eventually.within(RealRun.SOON, "messages wait on disk", () -> shop.waiting() >= 4);
      long waiting = shop.waiting();
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
      run.await(this::toTell);
      assertThat(run.tables().cancellations()).containsExactly(second.getString("code"));
    }

    private void checkTheAccount(JsonObject first, JsonObject second) throws Exception {
      ShopTables tables = run.tables();
      VendureLedger ledger = VendureLedger.read(shop.ledger());
      assertThat(tables.appliedDeliveries()).isEqualTo(ledger.toTell());
      assertThat(tables.deliveryStates()).containsOnlyKeys("APPLIED");
      assertThat(shop.rejected()).isZero();
      assertThat(tables.orders()).isEqualTo(office.placedOrders()).hasSize(4);
      assertThat(tables.refunds()).containsExactly(first.getString("code") + " 1 199.00 USD");
      assertThat(tables.cancellations()).containsExactly(second.getString("code"));
      assertThat(tables.deliveriesWith("people.example")).isZero();
      run.record().seen("refunded, pieces and amount before tax", tables.refunds());
      run.record().table("told by Vendure on its bus, and applied", ledger.toTell());
      run.record().table("told on the bus, of no interest, not sent", ledger.ofNoInterest());
      run.record().table("interactions", tables.interactions());
    }

    private void forget(VendureShopper ada) throws Exception {
      assertThat(run.tables().deliveriesWith(RealRun.VISITOR)).isPositive();

      office.deleteCustomer(ada.customerId());
      run.awaitForgotten();

      assertThat(run.tables().deliveriesWith(RealRun.VISITOR)).isZero();
      assertThat(run.tables().interactions()).isEqualTo(Map.of("PURCHASE", 4L));
      assertThat(run.tables().deliveryStates()).containsOnlyKeys("APPLIED");
      run.record().seen("forgotten; interactions left", run.tables().interactions());
      run.record().seen("recommended then (related)", run.storefront().names("RELATED_PRODUCTS"));
    }

    private Map<String, Long> toTell() throws Exception {
      return VendureLedger.read(shop.ledger()).toTell();
    }

    private String id(String slug) {
      return products.get(slug).id();
    }

    private String variant(String slug) {
      return products.get(slug).variant();
    }
  }
}
