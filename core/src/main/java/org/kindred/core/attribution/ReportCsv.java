package org.kindred.core.attribution;

import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.kindred.core.recommendation.Strategy;
import org.kindred.spi.storefront.Placement;

/** Writes a report for spreadsheets. */
final class ReportCsv {

  private static final List<String> COLUMNS =
      List.of(
          "day",
          "placement",
          "strategy",
          "impressions",
          "clicks",
          "click_through_rate",
          "add_to_carts",
          "add_to_cart_rate",
          "orders",
          "clicked_orders",
          "conversion");

  private final ZoneId zone;

  ReportCsv(ZoneId zone) {
    this.zone = zone;
  }

  void write(ReportData data, Appendable target) throws IOException {
    Map<Key, Funnel> lines = lines(data);
    Set<String> currencies = new TreeSet<>();
    lines.values().forEach(funnel -> funnel.revenue().forEach(r -> currencies.add(code(r))));
    CSVPrinter printer = new CSVPrinter(target, CSVFormat.RFC4180);
    printer.printRecord(header(currencies));
    for (Map.Entry<Key, Funnel> line : lines.entrySet()) {
      printer.printRecord(cells(line.getKey(), line.getValue(), currencies));
    }
    printer.flush();
  }

  private Map<Key, Funnel> lines(ReportData data) {
    Map<Key, FunnelCounter> counters = new TreeMap<>();
    for (EventCount event : data.events()) {
      Key key =
          new Key(event.quarter().atZone(zone).toLocalDate(), event.placement(), event.strategy());
      counters.computeIfAbsent(key, k -> new FunnelCounter()).add(event.type(), event.count());
    }
    for (AttributedSale sale : data.sales()) {
      Key key =
          new Key(sale.occurredAt().atZone(zone).toLocalDate(), sale.placement(), sale.strategy());
      counters.computeIfAbsent(key, k -> new FunnelCounter()).add(sale);
    }
    Map<Key, Funnel> lines = new TreeMap<>();
    counters.forEach((key, counter) -> lines.put(key, counter.funnel()));
    return lines;
  }

  private static List<String> header(Set<String> currencies) {
    List<String> header = new ArrayList<>(COLUMNS);
    for (String currency : currencies) {
      header.add("attributed_revenue_" + currency);
      header.add("refunded_" + currency);
      header.add("net_" + currency);
    }
    return header;
  }

  private static List<Object> cells(Key key, Funnel funnel, Set<String> currencies) {
    List<Object> cells = new ArrayList<>();
    cells.add(key.day());
    cells.add(key.placement());
    cells.add(key.strategy());
    cells.add(funnel.impressions());
    cells.add(funnel.clicks());
    cells.add(rate(funnel.clickThroughRate()));
    cells.add(funnel.addToCarts());
    cells.add(rate(funnel.addToCartRate()));
    cells.add(funnel.orders());
    cells.add(funnel.clickedOrders());
    cells.add(rate(funnel.conversion()));
    for (String currency : currencies) {
      funnel.revenue().stream()
          .filter(revenue -> code(revenue).equals(currency))
          .findFirst()
          .ifPresentOrElse(
              revenue -> addMoney(cells, revenue), () -> cells.addAll(List.of("", "", "")));
    }
    return cells;
  }

  private static void addMoney(List<Object> cells, AttributedRevenue revenue) {
    cells.add(revenue.gross().amount().toPlainString());
    cells.add(revenue.refunded().amount().toPlainString());
    cells.add(revenue.net().amount().toPlainString());
  }

  private static String rate(OptionalDouble rate) {
    return rate.isEmpty() ? "" : String.format(Locale.ROOT, "%.6f", rate.getAsDouble());
  }

  private static String code(AttributedRevenue revenue) {
    return revenue.gross().currency().getCurrencyCode();
  }

  private record Key(LocalDate day, Placement placement, Strategy strategy)
      implements Comparable<Key> {

    private static final Comparator<Key> ORDER =
        Comparator.comparing(Key::day).thenComparing(Key::placement).thenComparing(Key::strategy);

    @Override
    public int compareTo(Key other) {
      return ORDER.compare(this, other);
    }
  }
}
