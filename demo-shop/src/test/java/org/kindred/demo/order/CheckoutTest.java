package org.kindred.demo.order;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kindred.demo.browsing.Catalogue;
import org.kindred.demo.catalogue.Product;
import org.kindred.demo.history.Histories;
import org.kindred.demo.history.History;
import org.kindred.demo.journal.Journal;
import org.kindred.demo.journal.JournalEntry;
import org.kindred.demo.journal.ShopEvents;
import org.kindred.demo.journal.ShopJournal;
import org.kindred.demo.page.Language;
import org.kindred.demo.shopper.Shopper;
import org.kindred.demo.visit.Cart;
import org.kindred.demo.visit.Consent;
import org.kindred.demo.visit.Visit;

class CheckoutTest {

  private static final History HISTORY = Histories.draw(50, 3);
  private static final Shopper SHOPPER = HISTORY.shoppers().get(0);
  private static final Product PRODUCT =
      HISTORY.products().stream().filter(product -> product.stock() > 5).findFirst().orElseThrow();
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-03-01T12:00:00Z"), ZoneOffset.UTC);
  private static final String ORDER = "O-0123456789AB";

  @TempDir Path folder;

  @Test
  void placeShouldRecordOrderAndStockWithBothNamesOfTheShopper() {
    Shop shop = new Shop(folder);

    Order order = shop.checkout.place(visit(Consent.GRANTED, SHOPPER, 2), ORDER).orElseThrow();

    assertThat(order.total()).isEqualTo(PRODUCT.price().times(2));
    assertThat(shop.types()).containsExactly("order.placed", "stock.changed");
    JsonObject placed = shop.entries().get(0).event().json();
    assertThat(placed.getString("visitorKey")).isEqualTo("v-1");
    assertThat(placed.getString("customerId")).isEqualTo(SHOPPER.id());
    assertThat(
            placed
                .getJsonArray("lines")
                .getJsonObject(0)
                .getJsonObject("lineTotal")
                .getString("amount"))
        .isEqualTo(PRODUCT.price().times(2).toString());
    assertThat(shop.stock()).isEqualTo(PRODUCT.stock() - 2);
  }

  @Test
  void placeShouldBuyOnceWhenTheFormIsSentTwice() {
    Shop shop = new Shop(folder);
    shop.checkout.place(visit(Consent.GRANTED, SHOPPER, 1), ORDER);

    assertThat(shop.checkout.place(visit(Consent.GRANTED, SHOPPER, 1), ORDER)).isPresent();

    assertThat(shop.entries()).hasSize(2);
  }

  @Test
  void placeShouldRefuseWhenStockIsShort() {
    Shop shop = new Shop(folder);
    Cart many = Cart.EMPTY.with(soldOut().id(), 1);

    assertThat(
            shop.checkout.place(
                new Visit("", "", Language.ENGLISH, Consent.GRANTED, SHOPPER, "v-1", many), ORDER))
        .isEmpty();
    assertThat(shop.entries()).isEmpty();
  }

  @Test
  void refundShouldGiveBackOnceAndAfterARestart() {
    new Shop(folder).checkout.place(visit(Consent.GRANTED, SHOPPER, 2), ORDER);
    Shop shop = new Shop(folder);
    Order order = shop.orders.find(ORDER).orElseThrow();

    shop.checkout.refund(order);
    shop.checkout.refund(order);

    assertThat(shop.types())
        .containsExactly("order.placed", "stock.changed", "order.refunded", "stock.changed");
    assertThat(shop.stock()).isEqualTo(PRODUCT.stock());
    assertThat(shop.orders.find(ORDER).orElseThrow().isRefundable()).isFalse();
  }

  @Test
  void placeShouldTellKindredOfStockAloneWhenTheShopperDeclined() {
    Shop shop = new Shop(folder);

    shop.checkout.place(visit(Consent.DENIED, null, 1), ORDER);
    shop.checkout.refund(shop.orders.find(ORDER).orElseThrow());

    assertThat(shop.entries().stream().filter(JournalEntry::told).map(e -> e.event().type()))
        .containsExactly("stock.changed", "stock.changed");
  }

  private static Product soldOut() {
    return HISTORY.products().stream().filter(p -> !p.isAvailable()).findFirst().orElseThrow();
  }

  private static Visit visit(Consent consent, @Nullable Shopper shopper, int quantity) {
    return new Visit(
        "checkout",
        "",
        Language.ENGLISH,
        consent,
        shopper,
        consent == Consent.GRANTED ? "v-1" : null,
        Cart.EMPTY.with(PRODUCT.id(), quantity));
  }

  /** A shop on what an earlier one may have left in the folder. */
  private static final class Shop {

    final Catalogue catalogue = new Catalogue(HISTORY);
    final Orders orders = new Orders(HISTORY);
    final Journal journal;
    final Checkout checkout;

    Shop(Path folder) {
      journal = Journal.open(folder.resolve("journal.jsonl"), List.of(catalogue, orders));
      checkout = new Checkout(catalogue, orders, new ShopEvents(CLOCK), new ShopJournal(journal));
    }

    List<JournalEntry> entries() {
      return journal.entries(0, 100);
    }

    List<String> types() {
      return entries().stream().map(entry -> entry.event().type()).toList();
    }

    int stock() {
      return catalogue.find(PRODUCT.id()).orElseThrow().stock();
    }
  }
}
