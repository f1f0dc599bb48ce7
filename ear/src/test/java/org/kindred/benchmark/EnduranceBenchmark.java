package org.kindred.benchmark;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import org.kindred.benchmark.Load.Measured;
import org.kindred.system.KindredServer;

/**
 * Watches the memory of a server that has trained a model, under a steady load of recommendations,
 * beacons and webhooks. Arguments: {@code h2} or {@code mysql}; products, interactions, minutes,
 * requests a second (10,000, 200,000, 60 and 100).
 */
public final class EnduranceBenchmark {

  private static final int CONNECTIONS = 4;
  private static final int VISITORS = 10_000;
  private static final int VIEWS = 3;
  private static final int PREPARED = 1_000;
  private static final Duration BETWEEN_READINGS = Duration.ofMinutes(1);

  private EnduranceBenchmark() {}

  /** Runs the benchmark and prints its figures. */
  @SuppressWarnings("SystemOut")
  public static void main(String[] arguments) throws Exception {
    String kind = arguments.length > 0 ? arguments[0] : "h2";
    int products = RecommendationBenchmark.argument(arguments, 1, 10_000);
    int interactions = RecommendationBenchmark.argument(arguments, 2, 200_000);
    int minutes = RecommendationBenchmark.argument(arguments, 3, 60);
    int rate = RecommendationBenchmark.argument(arguments, 4, 100);
    try (BenchmarkDatabase database = BenchmarkDatabase.of(kind);
        KindredServer server = BenchmarkServer.named("benchmark-endurance", database).start()) {
      BenchmarkShop shop = new BenchmarkShop(server, products);
      System.out.println(shop.fill(interactions));
      shop.awaitModel();
      endure(System.out, server, shop, minutes, rate);
    }
  }

  private static void endure(
      PrintStream out, KindredServer server, BenchmarkShop shop, int minutes, int rate)
      throws Exception {
    Load load = new Load(server.url("/"), CONNECTIONS);
    out.printf("a model is served; resident %s%n", mebibytes(server));
    for (int minute = 1; minute <= minutes; minute++) {
      Measured measured = load.open(BETWEEN_READINGS, rate, mixed(shop, minute));
      out.printf("minute %d: resident %s; %s%n", minute, mebibytes(server), measured);
    }
  }

  /** Of ten requests seven ask, two are beacons and one is a delivery, of visitors by chance. */
  private static IntFunction<Supplier<byte[]>> mixed(BenchmarkShop shop, int seed) {
    return connection -> {
      Random random = new Random(seed * 100L + connection);
      Supplier<byte[]> asks = shop.asks(random, VISITORS, PREPARED);
      return () -> {
        int kind = random.nextInt(10);
        return kind < 7
            ? asks.get()
            : kind < 9
                ? shop.beacon(random, "v" + random.nextInt(VISITORS), VIEWS)
                : shop.delivery(random, VISITORS, VIEWS);
      };
    };
  }

  private static String mebibytes(KindredServer server) {
    return server.residentBytes() / (1 << 20) + " MiB";
  }
}
