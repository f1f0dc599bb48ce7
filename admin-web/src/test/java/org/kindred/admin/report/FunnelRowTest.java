package org.kindred.admin.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.kindred.admin.page.Formats;
import org.kindred.core.attribution.AttributedRevenue;
import org.kindred.core.attribution.Funnel;
import org.kindred.spi.value.Money;

class FunnelRowTest {

  private final Formats english = new Formats(Locale.ENGLISH, ZoneOffset.UTC);

  @Test
  void revenueShouldBeNetOfRefundsAndApartByCurrency() {
    AttributedRevenue euros =
        new AttributedRevenue(Money.of("300", "EUR"), Money.of("50", "EUR"), 4);
    AttributedRevenue yen = new AttributedRevenue(Money.of("9000", "JPY"), Money.of("0", "JPY"), 1);

    FunnelRow row =
        FunnelRow.of("all", new Funnel(2000, 100, 30, 5, 4, List.of(euros, yen)), english);

    assertThat(row.revenue()).containsExactly("€250.00", "¥9,000");
    assertThat(row.orderValue()).containsExactly("€62.50", "¥9,000");
    assertThat(row.impressions()).isEqualTo("2,000");
    assertThat(row.clickThroughRate()).isEqualTo("5%");
    assertThat(row.conversion()).isEqualTo("4%");
  }

  @Test
  void ratesOfNothingShouldBeADashAndNotZero() {
    FunnelRow row = FunnelRow.of("all", Funnel.EMPTY, english);

    assertThat(row.clickThroughRate()).isEqualTo(Formats.NONE);
    assertThat(row.conversion()).isEqualTo(Formats.NONE);
    assertThat(row.revenue()).isEmpty();
  }
}
