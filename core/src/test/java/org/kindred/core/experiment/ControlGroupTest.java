package org.kindred.core.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kindred.core.attribution.AttributedRevenue;
import org.kindred.core.attribution.AttributionTokens;
import org.kindred.core.attribution.ConversionReport;
import org.kindred.core.attribution.ConversionReports;
import org.kindred.core.attribution.ReportQuery;
import org.kindred.core.interaction.InteractionType;
import org.kindred.core.recommendation.SlateStamp;
import org.kindred.core.recommendation.Strategy;
import org.kindred.core.testing.TestApplication;
import org.kindred.core.testing.TestShop;
import org.kindred.spi.storefront.Placement;
import org.kindred.spi.value.Consent;
import org.kindred.spi.value.Money;
import org.kindred.spi.value.ProductId;
import org.kindred.spi.value.VisitorKey;

/**
 * A few hundred visitors, of whom chance holds some back; where the shop is, the first of March
 * ends while the first shoppers look, at 10:00 UTC.
 */
class ControlGroupTest {

  private static final int HELD_BACK = 150;
  private static final Instant START = Instant.parse("2026-03-01T09:00:00Z");
  private static final Instant BEFORE_MIDNIGHT = Instant.parse("2026-03-01T09:30:00Z");
  private static final Instant AFTER_MIDNIGHT = Instant.parse("2026-03-01T10:30:00Z");
  private static final LocalDate FIRST = LocalDate.parse("2026-03-01");
  private static final LocalDate SECOND = LocalDate.parse("2026-03-02");

  @TempDir Path directory;
  private TestApplication application;
  private TestShop shop;
  private ConversionReports reports;
  private int treated;
  private int held;

  @BeforeEach
  void open() {
    application = new TestApplication(directory).with("kindred.experiment.holdout-share", "0.4");
    shop = new TestShop(application, "Pacific/Kiritimati");
    reports = application.get(ConversionReports.class);
    application.clock().set(START);
    come();
    application.clock().set(AFTER_MIDNIGHT.plus(Duration.ofHours(1)));
    for (int i = 0; i < treated; i++) {
      looksAndBuys(i);
    }
    for (int i = 0; i < held; i += 3) {
      buys("held-" + i, i % 30 == 0 ? "USD" : "EUR");
    }
    shop.refunds("treated-0", "r0", "lamp", "20.00", shop.now());
    shop.refunds("treated-2", "r2", "lamp", "5.50", shop.now());
    application.clock().set(START.plus(Duration.ofDays(9)));
  }

  @AfterEach
  void close() {
    application.close();
  }

  @Test
  void reportShouldAddUpWhatTheTreatedDidByDayAndCurrency() {
    ConversionReport report = report();

    assertThat(report.total().impressions()).isEqualTo(treated);
    assertThat(report.total().clicks()).isEqualTo(count(2, 0, treated));
    assertThat(report.total().clickThroughRate()).hasValue((double) count(2, 0, treated) / treated);
    assertThat(report.total().orders()).isEqualTo(treatedBuyers());
    assertThat(report.total().conversion()).as("whoever clicked bought").hasValue(1);
    assertThat(Objects.requireNonNull(report.byDay().get(FIRST)).impressions())
        .isEqualTo(treated - treated / 2);
    assertThat(Objects.requireNonNull(report.byDay().get(SECOND)).impressions())
        .isEqualTo(treated / 2);
    long inDollars = count(12, 1, treated);
    assertThat(report.total().revenue())
        .containsExactly(
            revenue("EUR", treatedBuyers() - inDollars, "25.50"), revenue("USD", inDollars, "0"));
  }

  @Test
  void reportShouldTellTheLiftOfTheArmsWithItsInterval() {
    ControlGroupReport group = report().controlGroup();

    assertThat(group.treatment().judged()).isEqualTo(treated);
    assertThat(group.treatment().converted()).isEqualTo(treatedBuyers());
    assertThat(group.control().judged()).isEqualTo(held);
    assertThat(group.control().converted()).isEqualTo(count(3, 0, held));
    LiftEstimate lift = group.conversionLift();
    double ratio = group.treatment().conversion() / group.control().conversion();
    assertThat(lift.estimate()).isCloseTo(ratio - 1, within(1e-9));
    assertThat(lift.verdict()).isEqualTo(Verdict.BETTER);
    assertThat(beyondChance(group, 1 + Objects.requireNonNull(lift.low())))
        .isCloseTo(0, within(1e-9));
    assertThat(beyondChance(group, 1 + Objects.requireNonNull(lift.high())))
        .isCloseTo(0, within(1e-9));
    assertThat(lift.low()).isPositive().isLessThan(lift.estimate());
    assertThat(lift.high()).isGreaterThan(lift.estimate());
    LiftEstimate dollars =
        Objects.requireNonNull(group.revenueLift().get(Currency.getInstance("USD")));
    assertThat(dollars.verdict()).as("too few").isEqualTo(Verdict.NOT_YET_KNOWN);
  }

  @Test
  void fileShouldSayWhatTheReportSays() {
    StringBuilder csv = new StringBuilder();

    reports.writeCsv(query(), csv);

    ConversionReport report = report();
    assertThat(sum(csv, "impressions")).isEqualByComparingTo(whole(report.total().impressions()));
    assertThat(sum(csv, "clicks")).isEqualByComparingTo(whole(report.total().clicks()));
    assertThat(sum(csv, "orders")).isEqualByComparingTo(whole(report.total().orders()));
    for (AttributedRevenue revenue : report.total().revenue()) {
      assertThat(sum(csv, "net_" + revenue.net().currency()))
          .isEqualByComparingTo(revenue.net().amount());
    }
    assertThat(csv.toString().lines().skip(1).map(line -> line.substring(0, 10)))
        .containsOnly(FIRST.toString(), SECOND.toString());
  }

  /** Until enough are held back; who is, nobody can choose. */
  private void come() {
    ExperimentArms arms = application.get(ExperimentArms.class);
    Exposures exposures = application.get(Exposures.class);
    for (int i = 0; held < HELD_BACK; i++) {
      Arm arm = arms.draw(shop.shop(), new VisitorKey("drawn-" + i));
      String name = arm == Arm.CONTROL ? "held-" + held++ : "treated-" + treated++;
      exposures.note(shop.shop(), new VisitorKey(name), Consent.GRANTED, arm);
    }
    while (exposures.write()) {
      // the next group
    }
  }

  /** Every second one clicks before midnight, the others only see it after; three of four buy. */
  private void looksAndBuys(int i) {
    String name = "treated-" + i;
    Instant at = i % 2 == 0 ? BEFORE_MIDNIGHT : AFTER_MIDNIGHT;
    SlateStamp stamp =
        new SlateStamp(
            "s" + i, Strategy.FOR_YOU, Placement.HOME_PAGE, Arm.TREATMENT, 5, null, START);
    String token =
        application
            .get(AttributionTokens.class)
            .sign(shop.shop(), stamp, List.of(new ProductId("lamp")))
            .get(1);
    shop.does(TestShop.browser(name), InteractionType.IMPRESSION, "lamp", token, at);
    if (i % 2 == 0) {
      shop.does(TestShop.browser(name), InteractionType.CLICK, "lamp", token, at);
    }
    if (i % 4 != 3) {
      buys(name, i % 12 == 1 ? "USD" : "EUR");
    }
  }

  /** The card was recommended to nobody. */
  private void buys(String name, String currency) {
    shop.buys(
        TestShop.browser(name),
        name,
        Money.of("20.00", currency),
        AFTER_MIDNIGHT.plusSeconds(60),
        "lamp",
        "card");
  }

  private long treatedBuyers() {
    return treated - count(4, 3, treated);
  }

  /** How many numbers below the limit leave that remainder. */
  private static long count(int divisor, int remainder, int limit) {
    return IntStream.range(0, limit).filter(i -> i % divisor == remainder).count();
  }

  private static AttributedRevenue revenue(String currency, long orders, String refunded) {
    BigDecimal gross = new BigDecimal("20.00").multiply(BigDecimal.valueOf(orders));
    return new AttributedRevenue(
        new Money(gross, Currency.getInstance(currency)), Money.of(refunded, currency), orders);
  }

  private ConversionReport report() {
    return reports.report(query());
  }

  private ReportQuery query() {
    return ReportQuery.of(shop.shop().key(), FIRST, SECOND);
  }

  /**
   * How far this ratio of the arms lies outside of what chance explains: 0 at both ends of the
   * interval.
   *
   * @see <a href="https://arxiv.org/abs/2103.06476">Waudby-Smith et al., theorem 2.2</a>
   */
  private static double beyondChance(ControlGroupReport group, double ratio) {
    double t = group.treatment().judged() + group.control().judged();
    double bought = group.treatment().converted() + group.control().converted();
    double common = variance(bought / t, t);
    double log = -2 * Math.log(0.05);
    double scale = t * (log + Math.log(log) + 1) / 10_000;
    double boundary = 2 * (scale + 1) / scale * Math.log(Math.sqrt(scale + 1) / 0.05);
    double error =
        error(group.treatment(), common) + ratio * ratio * error(group.control(), common);
    double difference = group.treatment().conversion() - ratio * group.control().conversion();
    return difference * difference - boundary * error;
  }

  private static double error(ArmReport arm, double common) {
    double count = arm.judged();
    return Math.max(variance(arm.conversion(), count), common) / count;
  }

  private static double variance(double share, double count) {
    return share * (1 - share) * count / (count - 1);
  }

  private static BigDecimal sum(CharSequence csv, String column) {
    List<List<String>> lines =
        csv.toString().lines().map(line -> Arrays.asList(line.split(",", -1))).toList();
    int place = lines.get(0).indexOf(column);
    assertThat(place).as(column).isNotNegative();
    return lines.stream()
        .skip(1)
        .map(line -> line.get(place))
        .filter(cell -> !cell.isEmpty())
        .map(BigDecimal::new)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static BigDecimal whole(long value) {
    return BigDecimal.valueOf(value);
  }
}
