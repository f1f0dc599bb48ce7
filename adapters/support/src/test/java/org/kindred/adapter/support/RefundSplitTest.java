package org.kindred.adapter.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.kindred.spi.event.OrderLine;
import org.kindred.spi.event.RefundLine;
import org.kindred.spi.value.Money;
import org.kindred.spi.value.ProductId;

class RefundSplitTest {

  private static final List<OrderLine> LINES =
      List.of(line("a", "10"), line("b", "10"), line("c", "10"));

  @Test
  void overShouldSplitByPriceAndLoseNoCent() {
    assertThat(RefundSplit.over(LINES, Money.of("10", "EUR")))
        .extracting(RefundLine::amount)
        .containsExactly(Money.of("3.33", "EUR"), Money.of("3.33", "EUR"), Money.of("3.34", "EUR"));
  }

  @Test
  void overShouldNotGiveBackMoreThanWasPaidForProducts() {
    assertThat(RefundSplit.over(LINES, Money.of("35", "EUR")))
        .extracting(RefundLine::amount)
        .containsOnly(Money.of("10", "EUR"));
  }

  @Test
  void overShouldCopeWithLinesThatCostNothing() {
    assertThat(RefundSplit.over(List.of(line("a", "0")), Money.of("5", "EUR")))
        .containsExactly(new RefundLine(new ProductId("a"), 0, Money.of("0", "EUR")));
  }

  private static OrderLine line(String id, String total) {
    return new OrderLine(new ProductId(id), 1, Money.of(total, "EUR"));
  }
}
