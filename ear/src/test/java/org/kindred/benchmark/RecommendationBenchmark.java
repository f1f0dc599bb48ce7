package org.kindred.benchmark;

import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import org.kindred.benchmark.Load.Measured;
import org.kindred.system.Eventually;
import org.kindred.system.KindredServer;

/**
 * Measures the recommendation endpoint over HTTP beside an endpoint of the same server that answers
 * a constant. Arguments: {@code h2} or {@code mysql}; products, interactions, seconds a measurement
 * (100,000, 1,000,000 and 30); {@code model} to wait for a trained model first.
 */
public final class RecommendationBenchmark {

  private static final int CONNECTIONS = 8;
  private static final int ROUNDS = 3;
  private static final int REQUESTS_PER_SECOND = 500;
  private static final int VISITORS = 10_000;
  private static final int VIEWS = 10;
  private static final int LIMIT = 8;
  private static final int PREPARED = 20_000;

  private final PrintStream out;
  private final KindredServer server;
  private final BenchmarkShop shop;
  private final Load load;
  private final Duration time;

  private RecommendationBenchmark(
      PrintStream out, KindredServer server, BenchmarkShop shop, Duration time) {
    this.out = out;
    this.server = server;
    this.shop = shop;
    this.load = new Load(server.url("/"), CONNECTIONS);
    this.time = time;
  }

  /** Runs the benchmark and prints its figures. */
  @SuppressWarnings("SystemOut")
  public static void main(String[] arguments) throws Exception {
    String kind = arguments.length > 0 ? arguments[0] : "h2";
    int products = argument(arguments, 1, 100_000);
    int interactions = argument(arguments, 2, 1_000_000);
    Duration time = Duration.ofSeconds(argument(arguments, 3, 30));
    boolean model = arguments.length > 4 && arguments[4].equals("model");
    try (BenchmarkDatabase database = BenchmarkDatabase.of(kind);
        KindredServer server =
            BenchmarkServer.named("benchmark-recommendations", database, model).start()) {
      BenchmarkShop shop = new BenchmarkShop(server, products);
      System.out.println(shop.fill(interactions));
      RecommendationBenchmark benchmark =
          new RecommendationBenchmark(System.out, server, shop, time);
      benchmark.visit();
      benchmark.await(model);
      benchmark.compare();
      benchmark.hold();
    }
  }

  static int argument(String[] arguments, int index, int otherwise) {
    return index < arguments.length ? Integer.parseInt(arguments[index]) : otherwise;
  }

  /** Lets every visitor view a few products, so that they are known. */
  private void visit() throws Exception {
    Random random = new Random(2);
    try (KeptConnection connection = new KeptConnection(server.url("/"))) {
      for (int visitor = 0; visitor < VISITORS; visitor++) {
        int status = connection.exchange(shop.beacon(random, "v" + visitor, VIEWS));
        if (status != 204) {
          throw new IllegalStateException("a beacon was answered " + status);
        }
      }
    }
  }

  private void await(boolean model) {
    Eventually.within(
        Duration.ofMinutes(20),
        "recommendations",
        () -> isReady(model, server.get(request("FOR_YOU", 1, 1))));
  }

  private static boolean isReady(boolean model, HttpResponse<String> answer) {
    return answer.body().contains("\"position\":" + LIMIT)
        && !(model && answer.body().contains("\"model\":\"POPULARITY\""));
  }

  private void compare() throws Exception {
    byte[] constant = KeptConnection.get(server.url("/benchmark/constant"));
    IntFunction<Supplier<byte[]>> constants = connection -> () -> constant;
    load.closed(time, constants);
    load.closed(time, this::requests);
    double constantRate = 0;
    double rate = 0;
    for (int round = 0; round < ROUNDS; round++) {
      Measured simple = load.closed(time, constants);
      Measured slates = load.closed(time, this::requests);
      out.println("constant, as fast as possible: " + simple);
      out.println("recommendations, as fast as possible: " + slates);
      constantRate += simple.perSecond();
      rate += slates.perSecond();
    }
    out.printf("recommendations / constant: %.2f%n", rate / constantRate);
  }

  private void hold() throws Exception {
    Measured held = load.open(time.multipliedBy(2), REQUESTS_PER_SECOND, this::requests);
    out.println("recommendations at " + REQUESTS_PER_SECOND + " requests/s: " + held);
    held.latencies().outputPercentileDistribution(out, 1, 1e6);
  }

  /**
   * Of ten requests five are for the visitor, three about a product, two about what is in demand.
   */
  private Supplier<byte[]> requests(int connection) {
    Random random = new Random(connection);
    List<byte[]> prepared = new ArrayList<>(PREPARED);
    for (int i = 0; i < PREPARED / CONNECTIONS; i++) {
      int kind = random.nextInt(10);
      String strategy = kind < 5 ? "FOR_YOU" : kind < 8 ? "RELATED_PRODUCTS" : "TRENDING";
      URI uri = request(strategy, random.nextInt(VISITORS), shop.popular(random));
      prepared.add(KeptConnection.get(uri));
    }
    return () -> prepared.get(random.nextInt(prepared.size()));
  }

  private URI request(String strategy, int visitor, int product) {
    String seed =
        strategy.equals("RELATED_PRODUCTS") ? "&seed=" + BenchmarkShop.product(product) : "";
    return server.door(
        "/recommendations?strategy="
            + strategy
            + "&placement=HOME_PAGE&language=en&consent=GRANTED&limit="
            + LIMIT
            + "&visitor=v"
            + visitor
            + seed);
  }
}
