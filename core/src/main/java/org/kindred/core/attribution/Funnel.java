package org.kindred.core.attribution;

import java.util.List;
import java.util.OptionalDouble;

/**
 * From shown to bought.
 *
 * @param impressions recommended products that were visible
 * @param clicks on them
 * @param addToCarts of them, out of a slate
 * @param orders with at least one attributed line, by the day they were placed
 * @param clickedOrders those of them with a line that was clicked or put into the cart before
 * @param revenue attributed, one entry per currency
 */
public record Funnel(
    long impressions,
    long clicks,
    long addToCarts,
    long orders,
    long clickedOrders,
    List<AttributedRevenue> revenue) {

  /** Nothing happened. */
  public static final Funnel EMPTY = new Funnel(0, 0, 0, 0, 0, List.of());

  public Funnel {
    revenue = List.copyOf(revenue);
  }

  /** Clicks per impression. */
  public OptionalDouble clickThroughRate() {
    return rate(clicks, impressions);
  }

  /** Put into the cart per click. */
  public OptionalDouble addToCartRate() {
    return rate(addToCarts, clicks);
  }

  /** Orders after a click, per click. */
  public OptionalDouble conversion() {
    return rate(clickedOrders, clicks);
  }

  private static OptionalDouble rate(long part, long whole) {
    return whole == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) part / whole);
  }
}
