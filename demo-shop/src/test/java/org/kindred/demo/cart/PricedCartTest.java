package org.kindred.demo.cart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.kindred.demo.catalogue.Money;
import org.kindred.demo.catalogue.Product;
import org.kindred.demo.history.Histories;
import org.kindred.demo.page.Language;
import org.kindred.demo.visit.Cart;

class PricedCartTest {

  private static final Product LAMP = product("19.90", 5);
  private static final Product CUP = product("10.10", 1);

  @Test
  void totalShouldAddShippingWhenTheCartIsSmall() {
    PricedCart cart = cart(Cart.EMPTY.with("p-1", 2));

    assertThat(cart.subtotal()).isEqualTo(Money.parse("39.80"));
    assertThat(cart.shipping()).isEqualTo(Money.parse("4.90"));
    assertThat(cart.total()).isEqualTo(Money.parse("44.70"));
  }

  @Test
  void shippingShouldBeFreeWhenTheCartReachesTheLimit() {
    PricedCart cart = cart(Cart.EMPTY.with("p-1", 2).with("p-2", 1).with("p-3", 4));

    assertThat(cart.lines()).as("the unknown product is left out").hasSize(2);
    assertThat(cart.subtotal()).isEqualTo(Money.parse("49.90"));
    assertThat(cart.shipping()).isEqualTo(Money.parse("4.90"));
    assertThat(cart(Cart.EMPTY.with("p-1", 3)).shipping()).isEqualTo(Money.ZERO);
  }

  @Test
  void availableShouldBeFalseWhenStockIsShort() {
    assertThat(cart(Cart.EMPTY.with("p-1", 5)).isAvailable()).isTrue();
    assertThat(cart(Cart.EMPTY.with("p-1", 6)).isAvailable()).isFalse();
  }

  @Test
  void formatShouldBeInEuros() {
    assertThat(Money.parse("1234.5").format(Language.ENGLISH)).isEqualTo("€1,234.50");
    assertThat(Money.parse("1234.5").format(Language.CHINESE)).isEqualTo("€1,234.50");
  }

  private static PricedCart cart(Cart cart) {
    return PricedCart.of(cart, id -> Optional.ofNullable(Map.of("p-1", LAMP, "p-2", CUP).get(id)));
  }

  private static Product product(String price, int stock) {
    return Histories.FULL.products().get(0).withPrice(Money.parse(price)).withStock(stock);
  }
}
