package org.kindred.admin.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;
import org.kindred.admin.page.Charts;
import org.kindred.admin.page.Formats;
import org.kindred.core.attribution.AttributedRevenue;
import org.kindred.core.attribution.ConversionReport;
import org.kindred.core.attribution.Funnel;

/** A report's days as charts. */
final class ReportCharts {

  private ReportCharts() {}

  /** Impressions alone: they outnumber everything else. */
  static String shown(ConversionReport report, Formats formats) {
    return Charts.lines(
        days(report, formats),
        Map.of(formats.texts().get("report.impressions"), counts(report, Funnel::impressions)),
        true);
  }

  /** Clicks, additions to the cart and orders. */
  static String acted(ConversionReport report, Formats formats) {
    Map<String, List<@Nullable BigDecimal>> lines = new LinkedHashMap<>();
    lines.put(formats.texts().get("report.clicks"), counts(report, Funnel::clicks));
    lines.put(formats.texts().get("report.addToCarts"), counts(report, Funnel::addToCarts));
    lines.put(formats.texts().get("report.orders"), counts(report, Funnel::orders));
    return Charts.lines(days(report, formats), lines, true);
  }

  /** Net revenue, one chart per currency: on one axis a thousand yen would dwarf seven dollars. */
  static List<String> revenue(ConversionReport report, Formats formats) {
    return report.total().revenue().stream()
        .map(each -> each.gross().currency())
        .distinct()
        .map(currency -> revenue(report, currency, formats))
        .toList();
  }

  private static String revenue(ConversionReport report, Currency currency, Formats formats) {
    List<@Nullable BigDecimal> line = new ArrayList<>();
    report.byDay().values().forEach(funnel -> line.add(net(funnel, currency)));
    return Charts.lines(days(report, formats), Map.of(currency.getCurrencyCode(), line), true);
  }

  private static BigDecimal net(Funnel funnel, Currency currency) {
    return funnel.revenue().stream()
        .filter(each -> each.gross().currency().equals(currency))
        .findFirst()
        .map(AttributedRevenue::net)
        .map(money -> money.amount())
        .orElse(BigDecimal.ZERO);
  }

  private static List<String> days(ConversionReport report, Formats formats) {
    return report.byDay().keySet().stream().map(formats::dayOfChart).toList();
  }

  private static List<@Nullable BigDecimal> counts(
      ConversionReport report, ToLongFunction<Funnel> count) {
    return report.byDay().values().stream()
        .map(funnel -> BigDecimal.valueOf(count.applyAsLong(funnel)))
        .toList();
  }
}
