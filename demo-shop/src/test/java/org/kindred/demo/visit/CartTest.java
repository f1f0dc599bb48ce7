package org.kindred.demo.visit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CartTest {

  @Test
  void parseShouldReadWhatToStringWrote() {
    Cart cart = Cart.EMPTY.plus("p-0002", 1).plus("p-0001", 3).plus("p-0002", 1);

    assertThat(cart).hasToString("p-0002.2_p-0001.3");
    assertThat(Cart.parse(cart.toString())).isEqualTo(cart);
    assertThat(cart.pieces()).isEqualTo(5);
  }

  @Test
  void parseShouldLeaveOutWhenSomethingIsNoLine() {
    assertThat(Cart.parse("\"><script>_p-0001.2_p-x.1_p-0003.0")).hasToString("p-0001.2");
    assertThat(Cart.parse("")).isEqualTo(Cart.EMPTY);
  }

  @Test
  void withShouldTakeOutWhenNoneIsWantedAndHoldBackWhenTooManyAre() {
    Cart cart = Cart.EMPTY.with("p-0001", 500);

    assertThat(cart.quantity("p-0001")).isEqualTo(Cart.MAX_QUANTITY);
    assertThat(cart.with("p-0001", 0)).isEqualTo(Cart.EMPTY);
  }
}
