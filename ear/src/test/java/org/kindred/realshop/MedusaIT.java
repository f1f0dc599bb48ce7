package org.kindred.realshop;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.kindred.system.Eventually;

/**
 * A real Medusa and a real Kindred: connected through the admin's form, the companion installed
 * from its package, then a shopper's life from the first look to being forgotten. The shop's own
 * ledger of its bus says what had to arrive.
 */
class MedusaIT {

  private static final List<String> CAMPING =
      List.of("Tent", "Sleeping bag", "Camping stove", "Sleeping mat");

  @Test
  void everyEventShouldArriveAndChangeWhatTheShopperIsRecommended() throws Exception {
    Path installation = RealShops.folder("medusa");
    try (RealRun run = new RealRun("medusa");
        MedusaShop shop = new MedusaShop(installation)) {
      run.record().title("A real Medusa 2.21.2 and a real Kindred");
      run.kindred().start();
      shop.open();
      new Story(run, shop).tell();
    }
  }

  /** The run, step by step. */
  private static final class Story {

    private final RealRun run;
    private final MedusaShop shop;
    private final MedusaOffice office;
    private final Map<String, MedusaOffice.Product> products;
    private long cartChanges;

    Story(RealRun run, MedusaShop shop) {
      this.run = run;
      this.shop = shop;
      this.office = shop.office();
      this.products = office.products();
    }

    void tell() throws Exception {
      MedusaShopper.buyOnce(shop, "grace", List.of(variant("reading-lamp"), variant("bulb")));
      MedusaShopper.buyOnce(shop, "alan", List.of(variant("kettle"), variant("frying-pan")));
      connectAndImport();
      shop.stop();
      shop.openWithCompanion(run.shop());

      changeTheCatalogue();
      browse();
      MedusaShopper ada = shop.shopper("ada", run.visitor());
      String customer = ada.register();
      String first = order(ada);
      String second = orderWhileKindredIsAwayAndTheShopIsKilled(ada, first);
      cancel(second);
      checkTheAccount(first, second);
      forget(customer);
    }

    private void connectAndImport() throws Exception {
      run.connect(
          "A real Medusa",
          "USD",
          Map.of("Medusa server", shop.url().toString(), "Secret API key", shop.secretKey()),
          ids());
      assertThat(run.tables().products()).isEqualTo(products.size());
      assertThat(run.tables().orders()).isEqualTo(office.orders()).hasSize(2);
      run.record().seen("products imported by the Admin API", run.tables().products());
      run.record().seen("past orders imported by the Admin API", run.tables().orders().size());
    }

    private void changeTheCatalogue() {
      office.price(product("kettle"), 60);
      office.rename(product("lantern"), "Garden lantern");
      office.delete(product("chopping-board"));
      office.stock(product("bread-knife"), 0);

      Eventually.within(
          RealRun.SOON,
          "price, name, deletion and stock are seen in what is recommended",
          () -> {
            List<Storefront.Shown> shown = run.shownToAnybody();
            return shown.stream().anyMatch(one -> one.price().startsWith("60"))
                && shown.stream().anyMatch(one -> one.name().equals("Garden lantern"))
                && shown.stream().noneMatch(one -> one.name().equals("Chopping board"))
                && shown.stream().noneMatch(one -> one.name().equals("Bread knife"));
          });
      run.record()
          .seen(
              "kettle priced anew, lantern renamed, chopping board deleted, no bread knife left;"
                  + " shown to anybody",
              run.shownToAnybody().stream().map(Storefront.Shown::name).toList());
    }

    private void browse() {
      run.visit("/", "first-look");
      Storefront kindred = run.storefront();
      List<String> before = kindred.names("RELATED_PRODUCTS");
      assertThat(kindred.reasons("RELATED_PRODUCTS")).doesNotContain("SIMILAR_TO");
      assertThat(kindred.recommended("RECENTLY_VIEWED")).isEmpty();

      run.visit("/products/camping-stove", "product");
      run.visit("/products/tent", "another-product");

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
      assertThat(chosen).startsWith("/products/");
      run.record().seen("recommended to a new visitor (related)", before);
      run.record().seen("after a look at a camping stove and a tent (related)", after);
      run.record().seen("followed the first recommendation to", chosen);
    }

    private String order(MedusaShopper ada) throws Exception {
      ada.takeCart();
      String line = ada.add(variant("tent"), 1);
      cartChanged();
      ada.adjust(line, 2);
      cartChanged();
      String bulb = ada.add(variant("bulb"), 1);
      cartChanged();
      ada.remove(bulb);
      cartChanged();
      String order = ada.checkOut();

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

    private String orderWhileKindredIsAwayAndTheShopIsKilled(MedusaShopper ada, String first)
        throws Exception {
      run.await(this::toTell);
      run.kindred().stop();
      ada.takeCart();
      ada.add(variant("sleeping-bag"), 1);
      cartChanges++;
      String second = ada.checkOut();
      office.capture(first);
      office.refund(first, 199);
      Eventually.within(RealRun.SOON, "messages wait on disk", () -> shop.outbox().waiting() >= 3);
      long waiting = shop.outbox().waiting();
      shop.kill();

      run.kindred().start();
      shop.openWithCompanion(run.shop());
      run.await(this::toTell);
      assertThat(run.tables().orders()).contains(second);
      run.record().seen("messages that outlived Kindred's absence and the shop's kill -9", waiting);
      return second;
    }

    private void cancel(String second) throws Exception {
      office.cancel(second);
      run.awaitCancelled(second);
      run.await(this::toTell);
    }

    private void checkTheAccount(String first, String second) throws Exception {
      ShopTables tables = run.tables();
      MedusaLedger ledger = MedusaLedger.read(shop.ledger(), cartChanges);
      assertThat(tables.appliedDeliveries()).isEqualTo(ledger.toTell());
      assertThat(tables.deliveryStates()).containsOnlyKeys("APPLIED");
      assertThat(shop.outbox().rejected()).isZero();
      assertThat(tables.orders()).isEqualTo(office.orders()).hasSize(4);
      // Medusa refunds money, not pieces; a cancellation takes back what is left of the order
      assertThat(tables.refunds())
          .containsExactlyInAnyOrder(first + " 0 199.00 USD", second + " 1 79.00 USD");
      assertThat(tables.cancellations()).containsExactly(second);
      assertThat(tables.deliveriesWith("people.example")).isZero();
      run.record().seen("refunded, pieces and amount", tables.refunds());
      run.record().table("told by Medusa on its bus, and applied", ledger.toTell());
      run.record().table("told on the bus, of no interest, not sent", ledger.ofNoInterest());
      run.record().table("interactions", tables.interactions());
      run.admin().signIn();
      run.staffSees("deliveries");
      run.staffSees("health");
    }

    private void forget(String customer) throws Exception {
      assertThat(run.tables().deliveriesWith(run.visitor())).isPositive();

      office.deleteCustomer(customer);
      run.awaitForgotten();

      assertThat(run.tables().deliveriesWith(run.visitor())).isZero();
      assertThat(run.tables().interactions()).isEqualTo(Map.of("PURCHASE", 4L));
      assertThat(run.tables().deliveryStates()).containsOnlyKeys("APPLIED");
      run.record().seen("forgotten; interactions left", run.tables().interactions());
      run.record().seen("recommended then (related)", run.storefront().names("RELATED_PRODUCTS"));
      run.visit("/", "forgotten");
      run.staffSees("privacy");
    }

    /** One more change of lines; the companion looks at one state after the other. */
    private void cartChanged() throws Exception {
      cartChanges++;
      run.await(this::toTell);
    }

    private Map<String, Long> toTell() throws Exception {
      return MedusaLedger.read(shop.ledger(), cartChanges).toTell();
    }

    private Map<String, String> ids() {
      return products.entrySet().stream()
          .collect(Collectors.toMap(Map.Entry::getKey, product -> product.getValue().id()));
    }

    private String variant(String handle) {
      return product(handle).variant();
    }

    private MedusaOffice.Product product(String handle) {
      return Objects.requireNonNull(products.get(handle), handle);
    }
  }
}
