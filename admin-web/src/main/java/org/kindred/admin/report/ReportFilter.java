package org.kindred.admin.report;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kindred.core.attribution.ReportQuery;
import org.kindred.core.recommendation.Strategy;
import org.kindred.core.shop.ShopKey;
import org.kindred.spi.storefront.Placement;
import org.kindred.spi.value.ProductId;

/**
 * What the address of the report asks for, as text. Whatever makes no sense is left out: an address
 * that was cut or typed still shows a report.
 */
record ReportFilter(
    @Nullable String from,
    @Nullable String until,
    @Nullable String placement,
    @Nullable String strategy,
    @Nullable String product) {

  private static final int DEFAULT_DAYS = 30;
  private static final int MAX_DAYS = 366;

  /** The query; the last 30 days when no days are given. */
  ReportQuery toQuery(ShopKey shop, LocalDate today) {
    LocalDate last = day(until).orElse(today);
    LocalDate first =
        day(from).filter(day -> !day.isAfter(last)).orElse(last.minusDays(DEFAULT_DAYS - 1L));
    LocalDate earliest = last.minusDays(MAX_DAYS);
    return new ReportQuery(
        shop,
        first.isBefore(earliest) ? earliest : first,
        last,
        constant(Placement.class, placement),
        constant(Strategy.class, strategy),
        product == null || product.isBlank() ? null : new ProductId(product.strip()));
  }

  private static Optional<LocalDate> day(@Nullable String text) {
    if (text == null || text.isBlank()) {
      return Optional.empty();
    }
    try {
      return Optional.of(LocalDate.parse(text.strip()));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  private static <E extends Enum<E>> @Nullable E constant(Class<E> type, @Nullable String text) {
    if (text == null || text.isBlank()) {
      return null;
    }
    try {
      return Enum.valueOf(type, text.strip().toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      return null;
    }
  }
}
