package org.kindred.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * A few hundred visitors through the public doors, some of them in the control group by chance; and
 * what the report says of them in a real browser is what they did.
 */
class ReportIT {
  private static final int IN_CONTROL = 150;
  private static final int MOST_VISITORS = 2_000;
  private static final Duration TIME_TO_BUY = Duration.ofSeconds(10);
  private static final int EARLIER_DAYS = 6;
  private static final int EARLIER_PER_DAY = 10;
  private static final Pattern INTERVAL = Pattern.compile("between ([^ ]+)% and ([^ ]+)%");

  private final Clock clock = Clock.systemUTC();
  private final ZoneId zone = zoneOfAnotherDay();
  private final LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
  private final List<Crowd.Visitor> treated = new ArrayList<>();
  private final List<Crowd.Visitor> control = new ArrayList<>();
  private final Map<String, Sales> sales = new HashMap<>();
  private final Group treatedGroup = new Group();
  private final Group controlGroup = new Group();
  private long clickedOrders;

  /** Attributed sales in one currency. */
  private static final class Sales {
    private BigDecimal net = BigDecimal.ZERO;
    private int orders;
  }

  /** What one arm's visitors bought, whatever was recommended. */
  private static final class Group {
    private final Map<String, BigDecimal> spent = new HashMap<>();
    private long visitors;
    private long buyers;

    void bought(String currency) {
      buyers++;
      spent.merge(currency, new BigDecimal("25.00"), BigDecimal::add);
    }

    double mean() {
      return (double) buyers / visitors;
    }
  }

  @Test
  void reportShouldTellWhatVisitorsDidAndWhatTheControlGroupLacked() throws Exception {
    try (KindredServer server =
            KindredServer.named("report")
                .with("KINDRED_SHOP_PROVISIONED_TIME_ZONE", zone.getId())
                .with("KINDRED_EXPERIMENT_HOLDOUT_SHARE", "0.4")
                .with("KINDRED_EXPERIMENT_OUTCOME_WINDOW", TIME_TO_BUY.toString())
                .with("KINDRED_TRAINING_FIRST_INTERACTIONS", "1000000")
                .with("KINDRED_RECOMMENDATION_LOAD_BUDGET", "PT5S")
                .with("KINDRED_EVENTS_ADDRESS_PER_SECOND", "1000")
                .with("KINDRED_EVENTS_ADDRESS_BURST", "5000")
                .start();
        Chromium chromium = Chromium.start()) {
      Crowd crowd = new Crowd(server);
      visit(server, crowd);
      Page office = chromium.newVisitor();
      AdminPages admin = new AdminPages(server, office);
      admin.setUp();
      awaitJudgement(admin);

      totalsShouldBeWhatVisitorsDid(admin, crowd);
      moneyShouldBeNetAndPerCurrency(admin);
      placementsShouldAddUp(admin, crowd);
      armsShouldBeWhoCameAndBought(admin);
      liftShouldBeThatOfTheArms(office);
      fileShouldSayWhatThePageSays(office, admin, crowd);
      chromium.wholePicture(office, "report-control-group");
      assertThat(chromium.complaints()).isEmpty();
    }
  }

  private void visit(KindredServer server, Crowd crowd) throws Exception {
    Instant start = clock.instant();
    crowd.note(OpenEvents.product("lamp", "Reading lamp", "20.00", start.minusSeconds(60)));
    crowd.note(OpenEvents.product("desk", "Oak desk", "240.00", start));
    crowd.shopTells();
    Eventually.within(
        Duration.ofSeconds(30),
        "both products are recommended",
        () ->
            server
                    .get(server.door("/recommendations?strategy=NEW_ARRIVALS&placement=HOME_PAGE"))
                    .body()
                    .split("productId\":")
                    .length
                == 3);
    List<Crowd.Visitor> earlier = new ArrayList<>();
    for (int i = 0; i < EARLIER_DAYS * EARLIER_PER_DAY; i++) {
      earlier.add(crowd.opens("HOME_PAGE", "earlier-" + i, "UNKNOWN"));
    }
    for (int i = 0; control.size() < IN_CONTROL; i++) {
      assertThat(i).as("the control group gets its share").isLessThan(MOST_VISITORS);
      Crowd.Visitor visitor = crowd.opens("HOME_PAGE", "visitor-" + i, "GRANTED");
      (visitor.treated() ? treated : control).add(visitor);
    }
    for (int i = 0; i < treated.size(); i++) {
      shopsWithRecommendations(crowd, i, treated.get(i));
    }
    for (int i = 0; i < control.size(); i++) {
      shopsWithout(crowd, i, control.get(i));
    }
    for (int i = 0; i < earlier.size(); i++) {
      reportsLate(crowd, i, earlier.get(i));
    }
    refund(crowd, "t-0", "EUR", "20.00");
    refund(crowd, "t-2", "EUR", "5.50");
    refund(crowd, "t-1", "USD", "2.00");
    crowd.shopTells();
  }

  /**
   * Every second one clicks on the home page, every fifth in the cart, three of four buy; the card
   * that lies in every order was recommended to nobody.
   */
  private void shopsWithRecommendations(Crowd crowd, int i, Crowd.Visitor visitor)
      throws Exception {
    Crowd.Recommended wanted = visitor.shown().get(0);
    boolean clicks = i % 2 == 0;
    boolean clicksInCart = i % 5 == 0;
    crowd.reports(
        "HOME_PAGE",
        visitor,
        visitor.cameAt(),
        clicks ? List.of(wanted) : List.<Crowd.Recommended>of());
    if (clicksInCart) {
      Crowd.Visitor inCart = crowd.opens("CART_PAGE", visitor.key(), "GRANTED");
      crowd.reports(
          "CART_PAGE", inCart, visitor.cameAt().plusMillis(300), List.of(inCart.shown().get(0)));
    }
    treatedGroup.visitors++;
    if (i % 4 != 3) {
      String currency = i % 10 == 1 ? "USD" : "EUR";
      buys(crowd, "t-" + i, visitor.key(), wanted.productId(), currency, visitor.cameAt());
      treatedGroup.bought(currency);
      attributed(currency, clicks || clicksInCart);
    }
  }

  private void shopsWithout(Crowd crowd, int i, Crowd.Visitor visitor) {
    controlGroup.visitors++;
    if (i % 3 == 0) {
      String currency = i % 10 == 1 ? "USD" : "EUR";
      buys(crowd, "c-" + i, visitor.key(), "desk", currency, visitor.cameAt());
      controlGroup.bought(currency);
    }
  }

  /** Their browsers were away from the network, and they gave no consent when they asked. */
  private void reportsLate(Crowd crowd, int i, Crowd.Visitor visitor) throws Exception {
    if (!visitor.treated()) {
      return;
    }
    Instant at = earlier(1 + i / EARLIER_PER_DAY, i % 2 == 0);
    Crowd.Recommended wanted = visitor.shown().get(0);
    crowd.reports("HOME_PAGE", visitor, at, List.of(wanted));
    if (i % 3 == 0) {
      buys(crowd, "e-" + i, visitor.key(), wanted.productId(), "EUR", at);
      attributed("EUR", true);
    }
  }

  private void buys(
      Crowd crowd, String order, String visitor, String product, String currency, Instant cameAt) {
    crowd.note(
        OpenEvents.order(
            order,
            visitor,
            List.of(
                OpenEvents.line(product, "20.00", currency),
                OpenEvents.line("card", "5.00", currency)),
            cameAt.plusSeconds(1)));
  }

  private void attributed(String currency, boolean clicked) {
    Sales of = sales(currency);
    of.net = of.net.add(new BigDecimal("20.00"));
    of.orders++;
    clickedOrders += clicked ? 1 : 0;
  }

  private void refund(Crowd crowd, String order, String currency, String amount) {
    String product = treated.get(0).shown().get(0).productId();
    crowd.note(OpenEvents.refund(order, product, amount, currency, clock.instant()));
    Sales of = sales(currency);
    of.net = of.net.subtract(new BigDecimal(amount));
    treatedGroup.spent.merge(currency, new BigDecimal(amount), BigDecimal::subtract);
  }

  /** Near midnight in the shop, on one of the last days: two days where clocks show UTC. */
  private Instant earlier(int daysAgo, boolean early) {
    LocalDate day = today.minusDays(daysAgo);
    return (early ? day.atTime(0, 10) : day.atTime(23, 50)).atZone(zone).toInstant();
  }

  private static void awaitJudgement(AdminPages admin) {
    Eventually.within(
        TIME_TO_BUY.plusSeconds(60),
        "everybody's time to buy has passed",
        () -> {
          admin.open("report");
          List<String> cells = admin.line("What recommendations change", "Control group");
          return cells.size() > 2
              && cells.get(1).equals(Integer.toString(IN_CONTROL))
              && cells.get(2).equals(cells.get(1))
              && admin.figures("Attributed revenue").count() == 2;
        });
  }

  private void totalsShouldBeWhatVisitorsDid(AdminPages admin, Crowd crowd) {
    long seen = crowd.of("HOME_PAGE").impressions + crowd.of("CART_PAGE").impressions;
    long clicks = crowd.of("HOME_PAGE").clicks + crowd.of("CART_PAGE").clicks;
    assertThat(number(admin.figure("Seen").innerText())).isEqualByComparingTo(whole(seen));
    assertThat(admin.tile("Click rate")).contains("Clicks: " + clicks);
    assertThat(percent(admin.figure("Click rate").innerText()))
        .isCloseTo((double) clicks / seen, within(0.0006));
    assertThat(admin.tile("Conversion")).contains("Orders: " + orders());
    assertThat(percent(admin.figure("Conversion").innerText()))
        .isCloseTo((double) clickedOrders / clicks, within(0.0006));
  }

  private void moneyShouldBeNetAndPerCurrency(AdminPages admin) {
    List<String> revenue = admin.figures("Attributed revenue").allInnerTexts();
    List<String> average = admin.figures("Average order").allInnerTexts();
    List<String> currencies = List.of("EUR", "USD");
    for (int i = 0; i < currencies.size(); i++) {
      Sales of = sales(currencies.get(i));
      assertThat(revenue.get(i)).contains(List.of("€", "$").get(i));
      assertThat(number(revenue.get(i))).isEqualByComparingTo(of.net);
      assertThat(number(average.get(i)))
          .isEqualByComparingTo(of.net.divide(whole(of.orders), 2, RoundingMode.HALF_UP));
    }
  }

  private static void placementsShouldAddUp(AdminPages admin, Crowd crowd) {
    Map.of("HOME_PAGE", "Home page", "CART_PAGE", "Cart")
        .forEach(
            (placement, name) -> {
              List<String> cells = admin.line("By placement", name);
              assertThat(number(cells.get(1)))
                  .isEqualByComparingTo(whole(crowd.of(placement).impressions));
              assertThat(number(cells.get(2)))
                  .isEqualByComparingTo(whole(crowd.of(placement).clicks));
            });
  }

  private void armsShouldBeWhoCameAndBought(AdminPages admin) {
    armShouldBe(admin, "With recommendations", treatedGroup);
    armShouldBe(admin, "Control group", controlGroup);
  }

  private static void armShouldBe(AdminPages admin, String name, Group group) {
    List<String> cells = admin.line("What recommendations change", name);
    assertThat(number(cells.get(1))).isEqualByComparingTo(whole(group.visitors));
    assertThat(number(cells.get(2))).isEqualByComparingTo(whole(group.visitors));
    assertThat(number(cells.get(3))).isEqualByComparingTo(whole(group.buyers));
    assertThat(percent(cells.get(4))).isCloseTo(group.mean(), within(0.0006));
    List<String> spent = cells.get(5).lines().filter(line -> !line.isBlank()).toList();
    assertThat(number(spent.get(0))).isEqualByComparingTo(group.spent.get("EUR"));
    assertThat(number(spent.get(1))).isEqualByComparingTo(group.spent.get("USD"));
  }

  private void liftShouldBeThatOfTheArms(Page office) {
    Locator conversion = office.locator(".lift").first();
    String text = conversion.innerText();
    assertThat(percent(conversion.locator(".headline").innerText()))
        .isCloseTo(treatedGroup.mean() / controlGroup.mean() - 1, within(0.0006));
    assertThat(text).contains("Better").contains("95%");
    Matcher interval = INTERVAL.matcher(text);
    assertThat(interval.find()).as(text).isTrue();
    assertThat(beyondChance(1 + percent(interval.group(1)))).isCloseTo(0, within(0.001));
    assertThat(beyondChance(1 + percent(interval.group(2)))).isCloseTo(0, within(0.001));
    assertThat(office.locator(".lift").last().innerText())
        .contains("Revenue per visitor in USD")
        .contains("Not yet known");
  }

  /**
   * How far this ratio of the arms lies outside of what chance explains: 0 at both ends of the
   * interval.
   *
   * @see <a href="https://arxiv.org/abs/2103.06476">Waudby-Smith et al., theorem 2.2</a>
   */
  private double beyondChance(double ratio) {
    double t = treatedGroup.visitors + controlGroup.visitors;
    double common = variance((treatedGroup.buyers + controlGroup.buyers) / t) * t / (t - 1);
    double tightestAt = 10_000;
    double log = -2 * Math.log(0.05);
    double scale = t * (log + Math.log(log) + 1) / tightestAt;
    double boundary = 2 * (scale + 1) / scale * Math.log(Math.sqrt(scale + 1) / 0.05);
    double error =
        boundary * error(treatedGroup, common)
            + ratio * ratio * boundary * error(controlGroup, common);
    double difference = treatedGroup.mean() - ratio * controlGroup.mean();
    return difference * difference - error;
  }

  private static double error(Group group, double common) {
    double own = variance(group.mean()) * group.visitors / (group.visitors - 1);
    return Math.max(own, common) / group.visitors;
  }

  private static double variance(double share) {
    return share * (1 - share);
  }

  private void fileShouldSayWhatThePageSays(Page office, AdminPages admin, Crowd crowd)
      throws Exception {
    Download file = office.waitForDownload(() -> office.getByText("CSV").click());
    List<String> lines = Files.readAllLines(file.path());
    List<String> header = Arrays.asList(lines.get(0).split(",", -1));
    List<List<String>> rows =
        lines.stream().skip(1).map(line -> Arrays.asList(line.split(",", -1))).toList();

    assertThat(sum(header, rows, "impressions"))
        .isEqualByComparingTo(number(admin.figure("Seen").innerText()));
    assertThat(sum(header, rows, "clicks"))
        .isEqualByComparingTo(whole(crowd.of("HOME_PAGE").clicks + crowd.of("CART_PAGE").clicks));
    assertThat(sum(header, rows, "orders")).isEqualByComparingTo(whole(orders()));
    assertThat(sum(header, rows, "clicked_orders")).isEqualByComparingTo(whole(clickedOrders));
    List<String> revenue = admin.figures("Attributed revenue").allInnerTexts();
    assertThat(sum(header, rows, "net_EUR")).isEqualByComparingTo(number(revenue.get(0)));
    assertThat(sum(header, rows, "net_USD")).isEqualByComparingTo(number(revenue.get(1)));
    assertThat(rows.stream().map(row -> LocalDate.parse(row.get(0))).distinct())
        .as("days of the shop")
        .containsExactlyElementsOf(
            today.minusDays(EARLIER_DAYS).datesUntil(today.plusDays(1)).toList());
  }

  private Sales sales(String currency) {
    return sales.computeIfAbsent(currency, code -> new Sales());
  }

  private long orders() {
    return sales.values().stream().mapToLong(of -> of.orders).sum();
  }

  private static BigDecimal sum(List<String> header, List<List<String>> rows, String column) {
    int place = header.indexOf(column);
    assertThat(place).as(column).isNotNegative();
    return rows.stream()
        .map(row -> row.get(place))
        .filter(cell -> !cell.isEmpty())
        .map(BigDecimal::new)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static BigDecimal number(String text) {
    return new BigDecimal(text.replaceAll("[^0-9.-]", ""));
  }

  private static BigDecimal whole(long value) {
    return BigDecimal.valueOf(value);
  }

  private static double percent(String text) {
    return number(text).doubleValue() / 100;
  }

  /** A zone in which it is not the day that it is in UTC, nor nearly midnight. */
  private ZoneId zoneOfAnotherDay() {
    return ZoneId.of(
        clock.instant().atZone(ZoneOffset.UTC).getHour() < 10
            ? "Etc/GMT+12"
            : "Pacific/Kiritimati");
  }
}
