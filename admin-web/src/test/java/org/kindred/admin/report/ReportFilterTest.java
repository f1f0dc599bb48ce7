package org.kindred.admin.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.kindred.core.attribution.ReportQuery;
import org.kindred.core.recommendation.Strategy;
import org.kindred.core.shop.ShopKey;
import org.kindred.spi.storefront.Placement;
import org.kindred.spi.value.ProductId;

class ReportFilterTest {

  private static final ShopKey SHOP = new ShopKey(new UUID(1, 2));
  private static final LocalDate TODAY = LocalDate.parse("2026-03-31");

  @Test
  void toQueryShouldShowTheLastThirtyDaysOfEverythingByDefault() {
    assertThat(query(null, null, null, null, null))
        .isEqualTo(ReportQuery.of(SHOP, LocalDate.parse("2026-03-02"), TODAY));
  }

  @Test
  void toQueryShouldTakeWhatTheAddressSays() {
    assertThat(query("2026-01-01", "2026-01-31", "CART_PAGE", "FOR_YOU", " sku-1 "))
        .isEqualTo(
            new ReportQuery(
                SHOP,
                LocalDate.parse("2026-01-01"),
                LocalDate.parse("2026-01-31"),
                Placement.CART_PAGE,
                Strategy.FOR_YOU,
                new ProductId("sku-1")));
  }

  @Test
  void toQueryShouldLeaveOutWhatMakesNoSense() {
    assertThat(query("yesterday", "2026-13-01", "MOON", "", " "))
        .isEqualTo(ReportQuery.of(SHOP, LocalDate.parse("2026-03-02"), TODAY));
  }

  @Test
  void toQueryShouldNotBeginAfterItEndsNorSpanMoreThanAYear() {
    assertThat(query("2026-05-01", "2026-03-10", null, null, null).from())
        .isEqualTo(LocalDate.parse("2026-02-09"));
    assertThat(query("1990-01-01", "2026-03-10", null, null, null).from())
        .isEqualTo(LocalDate.parse("2025-03-09"));
  }

  private static ReportQuery query(
      @Nullable String from,
      @Nullable String until,
      @Nullable String placement,
      @Nullable String strategy,
      @Nullable String product) {
    return new ReportFilter(from, until, placement, strategy, product).toQuery(SHOP, TODAY);
  }
}
