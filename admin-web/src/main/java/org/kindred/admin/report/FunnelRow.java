package org.kindred.admin.report;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.kindred.admin.page.Formats;
import org.kindred.core.attribution.AttributedRevenue;
import org.kindred.core.attribution.Funnel;
import org.kindred.spi.value.Money;

/**
 * From shown to bought, in words and figures for a tile or a line of a table.
 *
 * @param name what it is about
 * @param revenue net of refunds, one text per currency
 * @param orderValue average per order, one text per currency
 */
public record FunnelRow(
    String name,
    String impressions,
    String clicks,
    String clickThroughRate,
    String addToCarts,
    String orders,
    String conversion,
    List<String> revenue,
    List<String> orderValue) {

  static FunnelRow of(String name, Funnel funnel, Formats formats) {
    return new FunnelRow(
        name,
        formats.number(funnel.impressions()),
        formats.number(funnel.clicks()),
        rate(funnel.clickThroughRate(), formats),
        formats.number(funnel.addToCarts()),
        formats.number(funnel.orders()),
        rate(funnel.conversion(), formats),
        funnel.revenue().stream().map(each -> formats.money(each.net())).toList(),
        funnel.revenue().stream()
            .map(AttributedRevenue::averageOrderValue)
            .flatMap(Optional::stream)
            .map((Money value) -> formats.money(value))
            .toList());
  }

  private static String rate(OptionalDouble rate, Formats formats) {
    return rate.isPresent() ? formats.percent(rate.getAsDouble()) : Formats.NONE;
  }
}
