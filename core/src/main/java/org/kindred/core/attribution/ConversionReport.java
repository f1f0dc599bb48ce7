package org.kindred.core.attribution;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.kindred.core.experiment.ControlGroupReport;
import org.kindred.core.recommendation.Strategy;
import org.kindred.spi.storefront.Placement;

/**
 * What recommendations led to.
 *
 * @param timeZone of the days: the shop's
 * @param total over all days
 * @param byDay every day of the range, in order
 * @param byPlacement only where something happened
 * @param byStrategy only where something happened
 * @param topProducts most clicked first
 * @param controlGroup lift; not narrowed by placement, strategy or product, since visitors are in
 *     one arm for all of them
 * @param rejectedTokens forged or expired tokens that were ignored since this server started
 */
public record ConversionReport(
    ReportQuery query,
    ZoneId timeZone,
    Funnel total,
    Map<LocalDate, Funnel> byDay,
    Map<Placement, Funnel> byPlacement,
    Map<Strategy, Funnel> byStrategy,
    List<ProductFunnel> topProducts,
    ControlGroupReport controlGroup,
    long rejectedTokens) {

  public ConversionReport {
    byDay = Collections.unmodifiableMap(new LinkedHashMap<>(byDay));
    byPlacement = Collections.unmodifiableMap(new LinkedHashMap<>(byPlacement));
    byStrategy = Collections.unmodifiableMap(new LinkedHashMap<>(byStrategy));
    topProducts = List.copyOf(topProducts);
  }
}
