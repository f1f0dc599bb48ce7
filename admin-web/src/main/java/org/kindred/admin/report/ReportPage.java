package org.kindred.admin.report;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kindred.admin.login.CurrentStaff;
import org.kindred.admin.page.CurrentShop;
import org.kindred.admin.page.Downloads;
import org.kindred.admin.page.Formats;
import org.kindred.admin.page.Navigation;
import org.kindred.admin.page.Presentation;
import org.kindred.core.account.Role;
import org.kindred.core.account.StaffAction;
import org.kindred.core.attribution.ConversionReport;
import org.kindred.core.attribution.ConversionReports;
import org.kindred.core.attribution.ProductFunnel;
import org.kindred.core.attribution.ReportQuery;
import org.kindred.core.catalog.Catalog;
import org.kindred.core.catalog.Product;
import org.kindred.core.experiment.ArmReport;
import org.kindred.core.experiment.ControlGroupReport;
import org.kindred.core.experiment.LiftEstimate;
import org.kindred.core.recommendation.Strategy;
import org.kindred.core.shop.Shop;
import org.kindred.spi.storefront.Placement;
import org.kindred.spi.value.ProductId;

/** What recommendations led to; the filter stands in the address. */
@Named
@RequestScoped
public class ReportPage {

  private final CurrentShop currentShop;
  private final ConversionReports reports;
  private final Catalog catalog;
  private final CurrentStaff staff;
  private final Presentation presentation;
  private final Clock clock;
  private @Nullable String from;
  private @Nullable String until;
  private @Nullable String placement;
  private @Nullable String strategy;
  private @Nullable String product;
  private @Nullable ConversionReport report;

  @Inject
  public ReportPage(
      CurrentShop currentShop,
      ConversionReports reports,
      Catalog catalog,
      CurrentStaff staff,
      Presentation presentation,
      Clock clock) {
    this.currentShop = currentShop;
    this.reports = reports;
    this.catalog = catalog;
    this.staff = staff;
    this.presentation = presentation;
    this.clock = clock;
  }

  private ReportQuery query() {
    Shop shop = currentShop.get();
    LocalDate today = LocalDate.ofInstant(clock.instant(), shop.timeZone());
    return new ReportFilter(from, until, placement, strategy, product).toQuery(shop.key(), today);
  }

  private ConversionReport report() {
    if (report == null) {
      report = reports.report(query());
    }
    return report;
  }

  private Formats formats() {
    return presentation.formats();
  }

  /** Shows the report of what was chosen. */
  public String show() {
    return Navigation.again();
  }

  /** Sends the report's lines as a file. */
  public void downloadCsv() {
    ReportQuery query = query();
    staff.act(Role.VIEWER, StaffAction.REPORT_EXPORTED, query.from() + " " + query.until());
    StringBuilder lines = new StringBuilder();
    reports.writeCsv(query, lines);
    String name = "kindred-report-" + query.from() + "-" + query.until() + ".csv";
    Downloads.sendText(name, "text/csv", lines.toString());
  }

  /** Whether nothing was shown in these days. */
  public boolean isNothing() {
    return report().total().impressions() == 0 && report().total().orders() == 0;
  }

  public FunnelRow getTotal() {
    return FunnelRow.of(presentation.text("report.total"), report().total(), formats());
  }

  public List<FunnelRow> getPlacementRows() {
    List<FunnelRow> rows = new ArrayList<>();
    report()
        .byPlacement()
        .forEach((of, funnel) -> rows.add(FunnelRow.of(label(of), funnel, formats())));
    return rows;
  }

  public List<FunnelRow> getStrategyRows() {
    List<FunnelRow> rows = new ArrayList<>();
    report()
        .byStrategy()
        .forEach((of, funnel) -> rows.add(FunnelRow.of(label(of), funnel, formats())));
    return rows;
  }

  public List<FunnelRow> getProductRows() {
    List<ProductId> ids = report().topProducts().stream().map(ProductFunnel::product).toList();
    Map<ProductId, Product> known = catalog.findAll(currentShop.key(), ids);
    return report().topProducts().stream()
        .map(
            each -> {
              Product found = known.get(each.product());
              String name = found == null ? each.product().value() : found.name();
              return FunnelRow.of(name, each.funnel(), formats());
            })
        .toList();
  }

  public String getShownChart() {
    return ReportCharts.shown(report(), formats());
  }

  public String getActedChart() {
    return ReportCharts.acted(report(), formats());
  }

  /** One for each currency. */
  public List<String> getRevenueCharts() {
    return ReportCharts.revenue(report(), formats());
  }

  public ControlGroupReport getControlGroup() {
    return report().controlGroup();
  }

  /** Lift in conversion, then in revenue for each currency. */
  public List<LiftSentence> getLifts() {
    ControlGroupReport group = getControlGroup();
    List<LiftSentence> lifts = new ArrayList<>();
    lifts.add(lift(presentation.text("lift.conversion"), group.conversionLift()));
    group.revenueLift().entrySet().stream()
        .sorted(Comparator.comparing(entry -> entry.getKey().getCurrencyCode()))
        .forEach(entry -> lifts.add(lift(revenuePer(entry.getKey()), entry.getValue())));
    return lifts;
  }

  private LiftSentence lift(String what, LiftEstimate lift) {
    return LiftSentence.of(what, lift, getControlGroup().confidence(), formats());
  }

  private String revenuePer(Currency currency) {
    return presentation.text("lift.revenue", currency.getCurrencyCode());
  }

  public List<ArmReport> getArms() {
    return List.of(getControlGroup().treatment(), getControlGroup().control());
  }

  private String label(Enum<?> constant) {
    return formats().label(constant);
  }

  public Placement[] getPlacements() {
    return Placement.values();
  }

  public Strategy[] getStrategies() {
    return Strategy.values();
  }

  public @Nullable String getFrom() {
    return currentShop.isPresent() ? query().from().toString() : from;
  }

  public void setFrom(@Nullable String from) {
    this.from = from;
  }

  public @Nullable String getUntil() {
    return currentShop.isPresent() ? query().until().toString() : until;
  }

  public void setUntil(@Nullable String until) {
    this.until = until;
  }

  public @Nullable String getPlacement() {
    return placement;
  }

  public void setPlacement(@Nullable String placement) {
    this.placement = placement;
  }

  public @Nullable String getStrategy() {
    return strategy;
  }

  public void setStrategy(@Nullable String strategy) {
    this.strategy = strategy;
  }

  public @Nullable String getProduct() {
    return product;
  }

  public void setProduct(@Nullable String product) {
    this.product = product;
  }
}
