package org.kindred.core.attribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kindred.core.experiment.Arm;
import org.kindred.core.interaction.InteractionType;
import org.kindred.core.recommendation.SlateStamp;
import org.kindred.core.recommendation.Strategy;
import org.kindred.core.testing.TestApplication;
import org.kindred.core.testing.TestShop;
import org.kindred.spi.storefront.Placement;
import org.kindred.spi.value.Money;
import org.kindred.spi.value.ProductId;
import org.kindred.spi.value.Shopper;

/** Days in Berlin: the 1st of March ends there at 23:00 UTC. */
class ConversionReportsTest {

  private static final LocalDate FIRST = LocalDate.parse("2026-03-01");
  private static final LocalDate SECOND = LocalDate.parse("2026-03-02");
  private static final Shopper ANN = TestShop.browser("ann");
  private static final Shopper BOB = TestShop.browser("bob");

  @TempDir Path directory;
  private TestApplication application;
  private TestShop shop;
  private ConversionReports reports;

  @BeforeEach
  void open() {
    application = new TestApplication(directory);
    shop = new TestShop(application, "Europe/Berlin");
    reports = application.get(ConversionReports.class);
    application.clock().set(Instant.parse("2026-03-03T12:00:00Z"));
  }

  @AfterEach
  void close() {
    application.close();
  }

  @Test
  void reportShouldAddUpWhatWasSeenChosenAndBought() {
    String lamp = token("s1", "lamp", Strategy.FOR_YOU, Placement.HOME_PAGE);
    String rug = token("s1", "rug", Strategy.FOR_YOU, Placement.HOME_PAGE);
    shop.does(ANN, InteractionType.IMPRESSION, "lamp", lamp, at("2026-03-01T10:00:00Z"));
    shop.does(ANN, InteractionType.IMPRESSION, "rug", rug, at("2026-03-01T10:00:00Z"));
    shop.does(BOB, InteractionType.IMPRESSION, "lamp", lamp, at("2026-03-01T23:30:00Z"));
    shop.does(BOB, InteractionType.IMPRESSION, "rug", rug, at("2026-03-01T23:30:00Z"));
    shop.does(ANN, InteractionType.CLICK, "lamp", lamp, at("2026-03-01T10:01:00Z"));
    shop.does(ANN, InteractionType.ADD_TO_CART, "lamp", lamp, at("2026-03-01T10:02:00Z"));
    shop.buys(ANN, "o1", "40.00", at("2026-03-01T11:00:00Z"), "lamp", "desk");
    shop.buys(BOB, "o2", "25.50", at("2026-03-02T09:00:00Z"), "rug");
    shop.refunds("o1", "r1", "lamp", "15.00", at("2026-03-02T15:00:00Z"));

    ConversionReport report = reports.report(ReportQuery.of(shop.shop().key(), FIRST, SECOND));

    Funnel total = report.total();
    assertThat(total.impressions()).isEqualTo(4);
    assertThat(total.clicks()).isEqualTo(1);
    assertThat(total.addToCarts()).isEqualTo(1);
    assertThat(total.orders()).isEqualTo(2);
    assertThat(total.clickedOrders()).isEqualTo(1);
    assertThat(total.clickThroughRate()).hasValue(0.25);
    assertThat(total.addToCartRate()).hasValue(1);
    assertThat(total.conversion()).hasValue(1);
    assertThat(total.revenue())
        .containsExactly(new AttributedRevenue(eur("65.50"), eur("15.00"), 2));
    assertThat(total.revenue().get(0).net()).isEqualTo(eur("50.50"));
    assertThat(total.revenue().get(0).averageOrderValue()).contains(eur("25.25"));
    assertThat(at(report.byDay(), FIRST).impressions()).isEqualTo(2);
    assertThat(at(report.byDay(), SECOND).impressions()).isEqualTo(2);
    assertThat(at(report.byDay(), FIRST).revenue())
        .containsExactly(new AttributedRevenue(eur("40.00"), eur("0"), 1));
    assertThat(at(report.byDay(), SECOND).revenue())
        .containsExactly(new AttributedRevenue(eur("25.50"), eur("15.00"), 1));
    assertThat(report.byPlacement()).containsOnlyKeys(Placement.HOME_PAGE);
    assertThat(report.byStrategy()).containsOnlyKeys(Strategy.FOR_YOU);
    assertThat(report.topProducts().get(0).product()).isEqualTo(new ProductId("lamp"));
  }

  @Test
  void reportShouldCreditTheLastClickWithinSevenDaysAndTheLastViewWithinOne() {
    String home = token("s1", "lamp", Strategy.FOR_YOU, Placement.HOME_PAGE);
    String page = token("s2", "lamp", Strategy.RELATED_PRODUCTS, Placement.PRODUCT_PAGE);
    shop.does(ANN, InteractionType.CLICK, "lamp", home, at("2026-02-20T10:00:00Z"));
    shop.does(ANN, InteractionType.IMPRESSION, "lamp", page, at("2026-02-28T09:00:00Z"));
    shop.buys(ANN, "late", "10.00", at("2026-03-01T10:00:00Z"), "lamp");
    shop.does(BOB, InteractionType.CLICK, "lamp", home, at("2026-02-24T10:00:00Z"));
    shop.does(BOB, InteractionType.IMPRESSION, "lamp", page, at("2026-03-01T09:00:00Z"));
    shop.buys(BOB, "soon", "10.00", at("2026-03-01T10:00:00Z"), "lamp");

    ConversionReport report = reports.report(ReportQuery.of(shop.shop().key(), FIRST, FIRST));

    assertThat(report.total().orders()).isEqualTo(1);
    assertThat(report.total().clickedOrders()).isEqualTo(1);
    assertThat(at(report.byPlacement(), Placement.HOME_PAGE).orders()).isEqualTo(1);
  }

  @Test
  void reportShouldCountAnEventThatComesAfterItsOrder() {
    String token = token("s1", "lamp", Strategy.FOR_YOU, Placement.HOME_PAGE);
    shop.buys(ANN, "o1", "10.00", at("2026-03-01T10:00:00Z"), "lamp");

    shop.does(ANN, InteractionType.CLICK, "lamp", token, at("2026-03-01T09:59:00Z"));

    assertThat(total().orders()).isEqualTo(1);
  }

  @Test
  void reportShouldCreditACustomerWithWhatTheBrowserChoseBefore() {
    String token = token("s1", "lamp", Strategy.FOR_YOU, Placement.HOME_PAGE);
    shop.does(ANN, InteractionType.CLICK, "lamp", token, at("2026-03-01T09:00:00Z"));
    shop.buys(TestShop.customer("c-ann"), "o1", "10.00", at("2026-03-01T10:00:00Z"), "lamp");

    shop.signsIn("ann", "c-ann");

    assertThat(total().orders()).isEqualTo(1);
  }

  @Test
  void reportShouldIgnoreAndCountForgedTokens() {
    String token = token("s1", "lamp", Strategy.FOR_YOU, Placement.HOME_PAGE);
    shop.does(ANN, InteractionType.CLICK, "lamp", token + "x", at("2026-03-01T09:00:00Z"));
    shop.does(ANN, InteractionType.CLICK, "rug", token, at("2026-03-01T09:00:00Z"));

    ConversionReport report = reports.report(ReportQuery.of(shop.shop().key(), FIRST, SECOND));

    assertThat(report.total()).isEqualTo(Funnel.EMPTY);
    assertThat(report.rejectedTokens()).isEqualTo(2);
  }

  @Test
  void writeCsvShouldGiveOneLinePerDayPlacementAndStrategy() {
    String token = token("s1", "lamp", Strategy.FOR_YOU, Placement.HOME_PAGE);
    shop.does(ANN, InteractionType.IMPRESSION, "lamp", token, at("2026-03-01T09:00:00Z"));
    shop.does(ANN, InteractionType.CLICK, "lamp", token, at("2026-03-01T09:00:00Z"));
    shop.buys(ANN, "o1", "10.00", at("2026-03-01T10:00:00Z"), "lamp");
    StringBuilder csv = new StringBuilder();

    reports.writeCsv(ReportQuery.of(shop.shop().key(), FIRST, SECOND), csv);

    assertThat(csv.toString().lines())
        .containsExactly(
            "day,placement,strategy,impressions,clicks,click_through_rate,add_to_carts,"
                + "add_to_cart_rate,orders,clicked_orders,conversion,attributed_revenue_EUR,"
                + "refunded_EUR,net_EUR",
            "2026-03-01,HOME_PAGE,FOR_YOU,1,1,1.000000,0,0.000000,1,1,1.000000,10.00,0.00,10.00");
  }

  private Funnel total() {
    return reports.report(ReportQuery.of(shop.shop().key(), FIRST, SECOND)).total();
  }

  private String token(String slate, String product, Strategy strategy, Placement placement) {
    SlateStamp stamp =
        new SlateStamp(slate, strategy, placement, Arm.TREATMENT, 5, null, shop.now());
    return application
        .get(AttributionTokens.class)
        .sign(shop.shop(), stamp, List.of(new ProductId(product)))
        .get(1);
  }

  private static <K> Funnel at(Map<K, Funnel> funnels, K key) {
    return Objects.requireNonNull(funnels.get(key));
  }

  private static Instant at(String text) {
    return Instant.parse(text);
  }

  private static Money eur(String amount) {
    return Money.of(amount, "EUR");
  }
}
