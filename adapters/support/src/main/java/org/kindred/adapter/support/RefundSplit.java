package org.kindred.adapter.support;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.kindred.spi.event.OrderLine;
import org.kindred.spi.event.RefundLine;
import org.kindred.spi.value.Money;

/** Spreads a refund that names no products over the lines of its order. */
public final class RefundSplit {

  private RefundSplit() {}

  /**
   * Splits by what the lines cost; the last line takes the rounding. Quantities are 0, since nobody
   * said that something came back. A refund larger than the lines (it may hold shipping and tax)
   * counts as all of them: what the products earned cannot become negative.
   */
  public static List<RefundLine> over(List<OrderLine> lines, Money refund) {
    Money total = Money.zero(refund.currency());
    for (OrderLine line : lines) {
      total = total.plus(line.lineTotal());
    }
    Money left = refund.minus(total).isNegative() ? refund : total;
    BigDecimal part = left.amount();
    List<RefundLine> split = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      OrderLine line = lines.get(i);
      boolean last = i == lines.size() - 1;
      Money share = last ? left : least(left, shareOf(line, part, total));
      split.add(new RefundLine(line.productId(), 0, share));
      left = left.minus(share);
    }
    return split;
  }

  private static Money shareOf(OrderLine line, BigDecimal part, Money total) {
    return total.amount().signum() == 0 ? total : line.lineTotal().share(part, total.amount());
  }

  private static Money least(Money one, Money other) {
    return one.minus(other).isNegative() ? one : other;
  }
}
