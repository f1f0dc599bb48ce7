package org.kindred.core.attribution;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.kindred.core.experiment.Experiments;
import org.kindred.core.persistence.Transactions;
import org.kindred.core.recommendation.Strategy;
import org.kindred.core.shop.Shop;
import org.kindred.core.shop.Shops;
import org.kindred.spi.storefront.Placement;
import org.kindred.spi.value.ProductId;

/** Reports on what recommendations led to. Safe for several threads. */
@ApplicationScoped
public class ConversionReports {

  private static final int TOP_PRODUCTS = 100;

  private final Shops shops;
  private final Transactions transactions;
  private final Experiments experiments;
  private final AttributionService attribution;

  @Inject
  public ConversionReports(
      Shops shops,
      Transactions transactions,
      Experiments experiments,
      AttributionService attribution) {
    this.shops = shops;
    this.transactions = transactions;
    this.experiments = experiments;
    this.attribution = attribution;
  }

  /** The report. */
  public ConversionReport report(ReportQuery query) {
    Shop shop = shops.get(query.shop());
    ZoneId zone = shop.timeZone();
    Instant from = query.from().atStartOfDay(zone).toInstant();
    Instant until = query.until().plusDays(1).atStartOfDay(zone).toInstant();
    ReportData data = data(shop, query, from, until);
    return new ConversionReport(
        query,
        zone,
        total(data),
        byDay(query, zone, data),
        byPlacement(data),
        byStrategy(data),
        topProducts(data),
        experiments.report(query.shop(), from, until),
        attribution.rejectedTokens());
  }

  /**
   * Writes one line per day, placement and strategy as comma-separated values with a header (RFC
   * 4180, UTF-8); money has columns of its own per currency.
   */
  public void writeCsv(ReportQuery query, Appendable target) {
    Shop shop = shops.get(query.shop());
    ZoneId zone = shop.timeZone();
    ReportData data =
        data(
            shop,
            query,
            query.from().atStartOfDay(zone).toInstant(),
            query.until().plusDays(1).atStartOfDay(zone).toInstant());
    try {
      new ReportCsv(zone).write(data, target);
    } catch (IOException e) {
      throw new UncheckedIOException("The report cannot be written", e);
    }
  }

  private ReportData data(Shop shop, ReportQuery query, Instant from, Instant until) {
    ReportFilter filter = ReportFilter.of(query);
    return transactions.required(
        entityManager -> {
          ReportRows rows = new ReportRows(entityManager, shop);
          return new ReportData(
              rows.byQuarter(from, until, filter),
              rows.byProduct(from, until, filter),
              new AttributedSaleRows(entityManager, shop).between(from, until, filter));
        });
  }

  private static Funnel total(ReportData data) {
    FunnelCounter total = new FunnelCounter();
    data.events().forEach(event -> total.add(event.type(), event.count()));
    data.sales().forEach(total::add);
    return total.funnel();
  }

  private static Map<LocalDate, Funnel> byDay(ReportQuery query, ZoneId zone, ReportData data) {
    Map<LocalDate, FunnelCounter> days = new LinkedHashMap<>();
    query
        .from()
        .datesUntil(query.until().plusDays(1))
        .forEach(day -> days.put(day, new FunnelCounter()));
    data.events()
        .forEach(
            event ->
                days.computeIfAbsent(
                        event.quarter().atZone(zone).toLocalDate(), day -> new FunnelCounter())
                    .add(event.type(), event.count()));
    data.sales()
        .forEach(
            sale ->
                days.computeIfAbsent(
                        sale.occurredAt().atZone(zone).toLocalDate(), day -> new FunnelCounter())
                    .add(sale));
    return funnels(days);
  }

  private static Map<Placement, Funnel> byPlacement(ReportData data) {
    Map<Placement, FunnelCounter> counters = new EnumMap<>(Placement.class);
    data.events()
        .forEach(
            event ->
                counters
                    .computeIfAbsent(event.placement(), key -> new FunnelCounter())
                    .add(event.type(), event.count()));
    data.sales()
        .forEach(
            sale ->
                counters.computeIfAbsent(sale.placement(), key -> new FunnelCounter()).add(sale));
    return funnels(counters);
  }

  private static Map<Strategy, Funnel> byStrategy(ReportData data) {
    Map<Strategy, FunnelCounter> counters = new EnumMap<>(Strategy.class);
    data.events()
        .forEach(
            event ->
                counters
                    .computeIfAbsent(event.strategy(), key -> new FunnelCounter())
                    .add(event.type(), event.count()));
    data.sales()
        .forEach(
            sale ->
                counters.computeIfAbsent(sale.strategy(), key -> new FunnelCounter()).add(sale));
    return funnels(counters);
  }

  private static List<ProductFunnel> topProducts(ReportData data) {
    Map<ProductId, FunnelCounter> counters = new HashMap<>();
    data.products()
        .forEach(
            product ->
                counters
                    .computeIfAbsent(product.product(), key -> new FunnelCounter())
                    .add(product.type(), product.count()));
    data.sales()
        .forEach(
            sale -> counters.computeIfAbsent(sale.product(), key -> new FunnelCounter()).add(sale));
    return funnels(counters).entrySet().stream()
        .map(entry -> new ProductFunnel(entry.getKey(), entry.getValue()))
        .sorted(
            Comparator.<ProductFunnel>comparingLong(product -> product.funnel().clicks())
                .thenComparingLong(product -> product.funnel().orders())
                .thenComparingLong(product -> product.funnel().impressions())
                .reversed()
                .thenComparing(product -> product.product().value()))
        .limit(TOP_PRODUCTS)
        .toList();
  }

  private static <K> Map<K, Funnel> funnels(Map<K, FunnelCounter> counters) {
    Map<K, Funnel> funnels = new LinkedHashMap<>();
    counters.forEach((key, counter) -> funnels.put(key, counter.funnel()));
    return funnels;
  }
}
