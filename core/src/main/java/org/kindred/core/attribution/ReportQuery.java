package org.kindred.core.attribution;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.kindred.core.recommendation.Strategy;
import org.kindred.core.shop.ShopKey;
import org.kindred.spi.storefront.Placement;
import org.kindred.spi.value.ProductId;

/**
 * Which part of a shop's results to report.
 *
 * @param from first day, in the shop's time zone
 * @param until last day, inclusive
 * @param placement null for all
 * @param strategy null for all
 * @param product null for all
 */
public record ReportQuery(
    ShopKey shop,
    LocalDate from,
    LocalDate until,
    @Nullable Placement placement,
    @Nullable Strategy strategy,
    @Nullable ProductId product) {

  private static final int MAX_DAYS = 400;

  public ReportQuery {
    if (until.isBefore(from)) {
      throw new IllegalArgumentException(
          "the last day must not be before the first, got " + from + " to " + until);
    }
    if (from.plusDays(MAX_DAYS).isBefore(until)) {
      throw new IllegalArgumentException(
          "at most " + MAX_DAYS + " days, got " + from + " to " + until);
    }
  }

  /** Everything of these days. */
  public static ReportQuery of(ShopKey shop, LocalDate from, LocalDate until) {
    return new ReportQuery(shop, from, until, null, null, null);
  }
}
