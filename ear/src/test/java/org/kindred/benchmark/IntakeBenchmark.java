package org.kindred.benchmark;

import java.io.PrintStream;
import java.sql.Connection;
import java.time.Duration;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.HdrHistogram.Histogram;
import org.kindred.benchmark.Load.Measured;
import org.kindred.system.Eventually;
import org.kindred.system.KindredServer;

/**
 * Measures how many events a second beacons and webhooks bring into the database, beside plain
 * batched inserts into the same one, and how soon what is delivered shows in a list. Every event
 * counts when its request was answered: then it is committed. Arguments: {@code h2} or {@code
 * mysql}; products, interactions that are there before, seconds a measurement, connections
 * (100,000, 1,000,000, 20 and 128: every browser has its own).
 */
public final class IntakeBenchmark {

  private static final int VISITORS = 10_000;
  private static final int[] EVENTS_AT_ONCE = {1, 10, 100};

  /** In seconds. */
  private static final int ROUND = 10;

  private static final int LEAST_WARM_UP = 60;
  private static final int MOST_WARM_UP = 120;
  private static final double FASTER = 1.05;
  private static final Pattern PENDING = Pattern.compile("\"pendingDeliveries\":(\\d+)");

  private final PrintStream out;
  private final KindredServer server;
  private final BenchmarkShop shop;
  private final Load load;
  private final Duration time;
  private final double plainInserts;

  private IntakeBenchmark(
      PrintStream out,
      KindredServer server,
      BenchmarkShop shop,
      Duration time,
      int connections,
      double plainInserts) {
    this.out = out;
    this.server = server;
    this.shop = shop;
    this.load = new Load(server.url("/"), connections);
    this.time = time;
    this.plainInserts = plainInserts;
  }

  /** Runs the benchmark and prints its figures. */
  @SuppressWarnings("SystemOut")
  public static void main(String[] arguments) throws Exception {
    String kind = arguments.length > 0 ? arguments[0] : "h2";
    int products = RecommendationBenchmark.argument(arguments, 1, 100_000);
    int interactions = RecommendationBenchmark.argument(arguments, 2, 1_000_000);
    Duration time = Duration.ofSeconds(RecommendationBenchmark.argument(arguments, 3, 20));
    int connections = RecommendationBenchmark.argument(arguments, 4, 128);
    try (BenchmarkDatabase database = BenchmarkDatabase.of(kind);
        KindredServer server = BenchmarkServer.named("benchmark-intake", database).start()) {
      BenchmarkShop shop = new BenchmarkShop(server, products);
      System.out.println(shop.fill(interactions));
      shop.awaitModel();
      server.stop();
      double plainInserts;
      try (Connection connection = database.connect(server)) {
        plainInserts = JdbcInserts.perSecond(connection);
      }
      System.out.printf("plain batched inserts: %,.0f rows/s%n", plainInserts);
      server.start();
      new IntakeBenchmark(System.out, server, shop, time, connections, plainInserts).run();
    }
  }

  private void run() throws Exception {
    warmUp(connection -> beacons(connection, 1));
    for (int events : EVENTS_AT_ONCE) {
      report("beacons", events, connection -> beacons(100 + connection, events));
    }
    warmUp(connection -> deliveries(connection, 1));
    awaitApplied();
    for (int events : EVENTS_AT_ONCE) {
      long begin = System.nanoTime();
      double accepted =
          report("webhooks", events, connection -> deliveries(100 + connection, events));
      double alone = applyRest(events);
      double seconds = (System.nanoTime() - begin) / 1e9;
      double applied = accepted * time.toSeconds() / seconds;
      out.printf(
          "  all applied, those included that came meanwhile: %,.0f events/s, %.2f of plain inserts;"
              + " once no more came: %,.0f events/s, %.2f%n",
          applied, applied / plainInserts, alone, alone / plainInserts);
      watch(applied / 2, events);
    }
  }

  /** Two minutes at most, one at least, in which the server's code is compiled beside the load. */
  private void warmUp(IntFunction<Supplier<byte[]>> requests) throws Exception {
    double before = 0;
    double now = 0;
    for (int second = 0; second < MOST_WARM_UP && isToGoOn(second, before, now); second += ROUND) {
      before = now;
      now = load.closed(Duration.ofSeconds(ROUND), requests).perSecond();
    }
  }

  private static boolean isToGoOn(int second, double before, double now) {
    return second < LEAST_WARM_UP || now > FASTER * before;
  }

  /** How soon what is delivered is visible, while deliveries come at a rate that can be applied. */
  private void watch(double eventsPerSecond, int events) throws Exception {
    ExecutorService shops = Executors.newSingleThreadExecutor();
    try {
      Future<Measured> others =
          shops.submit(
              () ->
                  load.open(
                      time,
                      eventsPerSecond / events,
                      connection -> deliveries(1_000 + connection, events)));
      Histogram visible = new Visibility(server).watch(time);
      out.printf(
          "  visible in a list, beside %,.0f events/s: p50 %.0f ms, p95 %.0f ms, max %.0f ms of %d"
              + " orders; others %s%n",
          eventsPerSecond,
          visible.getValueAtPercentile(50) / 1e6,
          visible.getValueAtPercentile(95) / 1e6,
          visible.getMaxValue() / 1e6,
          visible.getTotalCount(),
          others.get());
    } finally {
      shops.shutdown();
    }
    awaitApplied();
  }

  private double report(String door, int events, IntFunction<Supplier<byte[]>> requests)
      throws Exception {
    Measured measured = load.closed(time, requests);
    double perSecond = measured.perSecond() * events;
    out.printf(
        "%s of %d events: %,.0f events/s, %.2f of plain inserts; %s%n",
        door, events, perSecond, perSecond / plainInserts, measured);
    return perSecond;
  }

  private Supplier<byte[]> beacons(int seed, int events) {
    Random random = new Random(seed);
    return () -> shop.beacon(random, "v" + random.nextInt(VISITORS), events);
  }

  private Supplier<byte[]> deliveries(int seed, int events) {
    Random random = new Random(seed);
    return () -> shop.delivery(random, VISITORS, events);
  }

  /** Waits until what is left is applied, and says how many events a second that was. */
  private double applyRest(int eventsEach) throws Exception {
    long left = pending();
    long begin = System.nanoTime();
    awaitApplied();
    return left * eventsEach / ((System.nanoTime() - begin) / 1e9);
  }

  private void awaitApplied() {
    Eventually.within(Duration.ofMinutes(10), "all deliveries are applied", () -> pending() == 0);
  }

  private long pending() throws Exception {
    Matcher pending = PENDING.matcher(server.get(server.url("/health")).body());
    return pending.find() ? Long.parseLong(pending.group(1)) : -1;
  }
}
