package org.kindred.realshop;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.kindred.system.Eventually;

/**
 * A real shop and a real Kindred: connected through the admin's form, the companion installed from
 * its package, then a shopper's life from the first look to being forgotten. The shop's own ledger
 * of its bus says what had to arrive.
 */
final class Story {

  private static final List<String> CAMPING =
      List.of("Tent", "Sleeping bag", "Camping stove", "Sleeping mat");

  private static final String NAMES_OF_PEOPLE = "people.example";

  private final RealRun run;
  private final RealShop shop;

  private Story(RealRun run, RealShop shop) {
    this.run = run;
    this.shop = shop;
  }

  /** Runs the shop beside a Kindred of its own, from the opening on. */
  static void tell(RealShop shop) throws Exception {
    try (shop;
        RealRun run = new RealRun(shop.platform())) {
      run.record().title(shop.title() + " and a real Kindred");
      run.kindred().start();
      shop.open();
      new Story(run, shop).tell();
    }
  }

  private void tell() throws Exception {
    buyOnce("grace", "reading-lamp", "bulb");
    buyOnce("alan", "kettle", "frying-pan");
    connectAndImport();
    shop.stop();
    shop.openWithCompanion(run.shop());

    changeTheCatalogue();
    browse();
    Shopper ada = shop.shopper("ada", run.visitor());
    String account = ada.register();
    String first = order(ada);
    awaitAll();
    long told = shop.ledger().total();
    run.kindred().stop();
    String second = orderAgain(ada);
    int piecesBack = shop.office().refundOneTent(first);
    killTheShop(told);
    run.kindred().start();
    shop.openWithCompanion(run.shop());
    awaitAll();
    assertThat(run.tables().orders()).contains(second);
    cancel(second);
    checkTheAccount(
        second,
        // a cancellation takes back what is left of the order
        Set.of(first + " " + piecesBack + " 199.00 USD", second + " 1 79.00 USD"));
    forget(account);
  }

  /** Somebody registers, buys one of each, and never comes back. */
  private void buyOnce(String name, String... slugs) {
    Shopper shopper = shop.shopper(name, null);
    shopper.register();
    for (String slug : slugs) {
      shopper.add(slug, 1);
    }
    shopper.checkOut();
  }

  private void connectAndImport() throws Exception {
    run.connect(shop);
    assertThat(run.tables().products()).isEqualTo(shop.catalogue().products().size());
    assertThat(run.tables().orders()).isEqualTo(shop.office().orders()).hasSize(2);
    run.record().seen("products imported by the Admin API", run.tables().products());
    run.record().seen("past orders imported by the Admin API", run.tables().orders().size());
  }

  private void changeTheCatalogue() {
    BigDecimal price = shop.office().repriceKettle();
    shop.office().rename("lantern", "Garden lantern");
    shop.office().delete("chopping-board");
    shop.office().sellOut("bread-knife");

    Eventually.within(
        RealRun.SOON,
        "price, name, deletion and stock are seen in what is recommended",
        () -> {
          List<Storefront.Shown> shown = run.shownToAnybody();
          return shown.stream().allMatch(one -> one.currency().equals("USD"))
              && shown.stream().anyMatch(one -> one.price().compareTo(price) == 0)
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

    run.visit(shop.page("camping-stove"), "product");
    run.visit(shop.page("tent"), "another-product");

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
    assertThat(chosen).startsWith(shop.page(""));
    run.record().seen("recommended to a new visitor (related)", before);
    run.record().seen("after a look at a camping stove and a tent (related)", after);
    run.record().seen("followed the first recommendation to", chosen);
  }

  /** Waits after each change of the cart: a companion may see the state after two of them only. */
  private String order(Shopper ada) throws Exception {
    ada.search("tent");
    String line = ada.add("tent", 1);
    awaitAll();
    ada.adjust(line, 2);
    awaitAll();
    String bulb = ada.add("bulb", 1);
    awaitAll();
    ada.remove(bulb);
    awaitAll();
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

  private static String orderAgain(Shopper ada) {
    ada.add("sleeping-bag", 1);
    return ada.checkOut();
  }

  /** As soon as all that happened while Kindred was away is on disk. */
  private void killTheShop(long told) throws Exception {
    RealRun.awaitCalm(
        "messages wait on disk", () -> shop.outbox().waiting() == shop.ledger().total() - told);
    long waiting = shop.outbox().waiting();
    assertThat(waiting).isGreaterThanOrEqualTo(3);
    shop.kill();
    run.record().seen("messages that outlived Kindred's absence and the shop's kill -9", waiting);
  }

  private void cancel(String order) throws Exception {
    shop.office().cancel(order);
    run.awaitCancelled(order);
    awaitAll();
  }

  private void checkTheAccount(String cancelled, Set<String> refunds) throws Exception {
    ShopTables tables = run.tables();
    Ledger ledger = shop.ledger();
    assertThat(tables.appliedDeliveries()).isEqualTo(ledger.toTell());
    assertThat(tables.deliveryStates()).containsOnlyKeys("APPLIED");
    assertThat(shop.outbox().rejected()).isZero();
    assertThat(tables.orders()).isEqualTo(shop.office().orders()).hasSize(4);
    assertThat(tables.refunds()).isEqualTo(refunds);
    assertThat(tables.cancellations()).containsExactly(cancelled);
    assertThat(tables.deliveriesWith(NAMES_OF_PEOPLE)).isZero();
    run.record().seen("refunded, pieces and amount before tax", tables.refunds());
    run.record().table("told on the bus, and applied", ledger.toTell());
    run.record().table("told on the bus, of no interest, not sent", ledger.ofNoInterest());
    run.record().table("interactions", tables.interactions());
    run.admin().signIn();
    run.staffSees("deliveries");
    run.staffSees("health");
  }

  private void forget(String account) throws Exception {
    assertThat(run.tables().deliveriesWith(run.visitor())).isPositive();
    assertThat(run.tables().deliveriesNaming(account)).isPositive();

    shop.office().deleteAccount(account);
    run.awaitForgotten();

    assertThat(run.tables().deliveriesWith(run.visitor())).isZero();
    assertThat(run.tables().deliveriesNaming(account)).isZero();
    assertThat(run.tables().interactions()).isEqualTo(Map.of("PURCHASE", 4L));
    assertThat(run.tables().deliveryStates()).containsOnlyKeys("APPLIED");
    run.record().seen("forgotten; interactions left", run.tables().interactions());
    run.record().seen("recommended then (related)", run.storefront().names("RELATED_PRODUCTS"));
    run.visit("/", "forgotten");
    run.staffSees("privacy");
  }

  private void awaitAll() throws Exception {
    run.await(() -> shop.ledger().toTell());
  }
}
