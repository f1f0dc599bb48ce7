package org.kindred.core.experiment;

import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Currency;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.kindred.core.persistence.Sql;
import org.kindred.core.shop.Shop;
import org.kindred.spi.value.Money;

/**
 * What the visitors of an experiment bought in their time to buy. Only those whose time has passed
 * are judged: they are a prefix of all visitors in the order of coming, each with one outcome that
 * no longer changes but for refunds, which is what the intervals ask for.
 */
final class Outcomes {

  /**
   * Orders under the number in the experiment, and those of browsers that belong to it: one join
   * for both would be led by no index. For the same reason the time is not asked for in SQL.
   */
  private static final List<String> ORDERS =
      List.of(
          " join shop_order o on o.shop_id = m.shop_id and o.visitor_id = m.visitor_id",
          " join visitor v on v.shop_id = m.shop_id and v.customer_id = m.visitor_id"
              + " join shop_order o on o.shop_id = m.shop_id and o.visitor_id = v.id");

  private final Sql sql;
  private final Shop shop;
  private final long experimentId;
  private final Duration window;
  private final Map<Arm, Long> visitors = new EnumMap<>(Arm.class);
  private final Map<Arm, Long> judged = new EnumMap<>(Arm.class);
  private final Map<Long, Buyer> buyers = new HashMap<>();

  Outcomes(EntityManager entityManager, Shop shop, long experimentId, Duration window) {
    this.sql = Sql.on(entityManager);
    this.shop = shop;
    this.experimentId = experimentId;
    this.window = window;
  }

  /** Reads the outcomes of who came in the time, until exclusive. */
  void read(Instant from, Instant until, Instant now) {
    Instant judgedUntil = earlier(until, now.minus(window));
    count(from, until, visitors);
    count(from, judgedUntil, judged);
    List<Purchase> purchases =
        purchases(
            "l.amount, l.currency",
            "shop_order_line l on l.shop_id = o.shop_id and l.order_id = o.order_id",
            from,
            judgedUntil);
    List<Purchase> refunds =
        purchases(
            "l.counted_amount as amount, l.currency",
            "refund_line l on l.shop_id = o.shop_id and l.order_id = o.order_id",
            from,
            judgedUntil);
    purchases.forEach(purchase -> buyer(purchase).add(purchase.amount()));
    refunds.forEach(refund -> buyer(refund).add(refund.amount().negated()));
  }

  Set<Currency> currencies() {
    Map<String, Currency> byCode = new TreeMap<>();
    buyers.values().forEach(b -> b.net.keySet().forEach(c -> byCode.put(c.getCurrencyCode(), c)));
    return new LinkedHashSet<>(byCode.values());
  }

  ArmReport report(Arm arm) {
    return new ArmReport(
        arm,
        visitors.getOrDefault(arm, 0L),
        judged.getOrDefault(arm, 0L),
        converted(arm),
        currencies().stream().map(currency -> revenue(arm, currency)).toList());
  }

  LiftEstimate conversionLift() {
    return ConfidenceSequence.lift(
        conversions(Arm.TREATMENT), conversions(Arm.CONTROL), buyers.size());
  }

  LiftEstimate revenueLift(Currency currency) {
    long positive =
        buyers.values().stream().filter(buyer -> buyer.net.containsKey(currency)).count();
    return ConfidenceSequence.lift(
        revenues(Arm.TREATMENT, currency), revenues(Arm.CONTROL, currency), positive);
  }

  private void count(Instant from, Instant until, Map<Arm, Long> counts) {
    sql.list(
            "select arm, count(*) as times from experiment_member where shop_id = ?"
                + " and experiment_id = ? and exposed_at >= ? and exposed_at < ? group by arm",
            row -> Map.entry(Arm.valueOf(row.getString("arm")), row.getLong("times")),
            shop.id(),
            experimentId,
            from,
            until)
        .forEach(entry -> counts.put(entry.getKey(), entry.getValue()));
  }

  private List<Purchase> purchases(String columns, String join, Instant from, Instant until) {
    return ORDERS.stream()
        .flatMap(orders -> read(columns, orders + " join " + join, from, until))
        .toList();
  }

  private Stream<Purchase> read(String columns, String joins, Instant from, Instant until) {
    return sql
        .list(
            "select m.visitor_id, m.arm, m.exposed_at, o.placed_at, "
                + columns
                + " from experiment_member m"
                + joins
                + " where m.shop_id = ? and m.experiment_id = ?"
                + " and m.exposed_at >= ? and m.exposed_at < ?",
            row ->
                new Purchase(
                    row.getLong("visitor_id"),
                    Arm.valueOf(row.getString("arm")),
                    Sql.instant(row, "exposed_at"),
                    Sql.instant(row, "placed_at"),
                    new Money(
                        row.getBigDecimal("amount"),
                        Currency.getInstance(row.getString("currency")))),
            shop.id(),
            experimentId,
            from,
            until)
        .stream()
        .filter(purchase -> purchase.isWithin(window));
  }

  private Buyer buyer(Purchase purchase) {
    return buyers.computeIfAbsent(purchase.visitorId(), id -> new Buyer(purchase.arm()));
  }

  private long converted(Arm arm) {
    return buyers.values().stream().filter(buyer -> buyer.arm == arm).count();
  }

  private Money revenue(Arm arm, Currency currency) {
    return buyers.values().stream()
        .filter(buyer -> buyer.arm == arm)
        .map(buyer -> buyer.net.getOrDefault(currency, Money.zero(currency)))
        .reduce(Money.zero(currency), Money::plus);
  }

  private Sample conversions(Arm arm) {
    long converted = converted(arm);
    return new Sample(judged.getOrDefault(arm, 0L), converted, converted);
  }

  /** Statistics only: nothing is paid with these numbers. */
  private Sample revenues(Arm arm, Currency currency) {
    double sum = 0;
    double squares = 0;
    for (Buyer buyer : buyers.values()) {
      if (buyer.arm == arm) {
        BigDecimal net = buyer.net.getOrDefault(currency, Money.zero(currency)).amount();
        sum += net.doubleValue();
        squares += net.doubleValue() * net.doubleValue();
      }
    }
    return new Sample(judged.getOrDefault(arm, 0L), sum, squares);
  }

  private static Instant earlier(Instant one, Instant other) {
    return one.isBefore(other) ? one : other;
  }

  private record Purchase(
      long visitorId, Arm arm, Instant exposedAt, Instant placedAt, Money amount) {

    boolean isWithin(Duration timeToBuy) {
      return !placedAt.isBefore(exposedAt) && placedAt.isBefore(exposedAt.plus(timeToBuy));
    }
  }

  private static final class Buyer {

    private final Arm arm;
    private final Map<Currency, Money> net = new HashMap<>();

    Buyer(Arm arm) {
      this.arm = arm;
    }

    void add(Money amount) {
      net.merge(amount.currency(), amount, Money::plus);
    }
  }
}
