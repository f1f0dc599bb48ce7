package org.kindred.benchmark;

import java.io.IOException;
import java.io.PrintStream;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Properties;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.kindred.benchmark.Load.Measured;
import org.kindred.system.KindredServer;

/**
 * Measures the recommendation endpoint over HTTP beside an endpoint of the same server that answers
 * a constant. Arguments: {@code h2} or {@code mysql}; products, interactions, seconds a measurement
 * (100,000, 1,000,000 and 30). A model is trained first.
 */
public final class RecommendationBenchmark {

  private static final int CONNECTIONS = 8;
  private static final int ROUNDS = 3;
  private static final int REQUESTS_PER_SECOND = 500;
  private static final int VISITORS = 10_000;
  private static final int VIEWS = 10;
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
    try (BenchmarkDatabase database = BenchmarkDatabase.of(kind);
        KindredServer server =
            BenchmarkServer.named("benchmark-recommendations", database).start()) {
      BenchmarkShop shop = new BenchmarkShop(server, products);
      System.out.println(shop.fill(interactions));
      RecommendationBenchmark benchmark =
          new RecommendationBenchmark(System.out, server, shop, time);
      benchmark.learn(server.data());
      benchmark.compare();
      benchmark.surprise();
      benchmark.hold();
      System.out.printf("resident: %,d MiB%n", server.residentBytes() >> 20);
    }
  }

  static int argument(String[] arguments, int index, int otherwise) {
    return index < arguments.length ? Integer.parseInt(arguments[index]) : otherwise;
  }

  /** Everybody views a few products meanwhile. */
  private void learn(Path data) throws Exception {
    long filled = System.nanoTime();
    visit(VIEWS);
    shop.awaitModel();
    out.printf("a model serves %.0f s after the import%n", (System.nanoTime() - filled) / 1e9);
    tellModel(data);
  }

  /** Lets every visitor view a few products, so that they are known. */
  private void visit(int views) throws Exception {
    Random random = new Random(views);
    List<byte[]> beacons = new ArrayList<>(VISITORS);
    for (int visitor = 0; visitor < VISITORS; visitor++) {
      beacons.add(shop.beacon(random, "v" + visitor, views));
    }
    Measured visits = load.once(beacons);
    if (visits.refused() > 0) {
      throw new IllegalStateException(visits.refused() + " visits were refused");
    }
  }

  /** Tells which candidates were found worth serving. */
  private void tellModel(Path data) throws IOException {
    try (Stream<Path> files = Files.walk(data.resolve("models"))) {
      Path blend =
          files
              .filter(file -> file.endsWith("blend.properties"))
              .max(Comparator.comparing(file -> file.toFile().lastModified()))
              .orElseThrow();
      Properties properties = new Properties();
      properties.load(new StringReader(Files.readString(blend)));
      out.println("model: " + properties.getProperty("candidates"));
    }
  }

  private void compare() throws Exception {
    byte[] constant = KeptConnection.get(server.url("/benchmark/constant"));
    IntFunction<Supplier<byte[]>> constants = connection -> () -> constant;
    // the server's compiler has a core's work for a while
    for (int round = 0; round < ROUNDS; round++) {
      load.closed(time, constants);
      load.closed(time, this::requests);
    }
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

  /** Every visitor does something and asks: nothing that was answered before is of use. */
  private void surprise() throws Exception {
    visit(1);
    List<byte[]> requests =
        IntStream.range(0, VISITORS).mapToObj(visitor -> shop.asksForYou(visitor)).toList();
    out.println("lists for visitors who just did something: " + load.once(requests));
  }

  private void hold() throws Exception {
    Measured held = load.open(time.multipliedBy(2), REQUESTS_PER_SECOND, this::requests);
    out.println("recommendations at " + REQUESTS_PER_SECOND + " requests/s: " + held);
    held.latencies().outputPercentileDistribution(out, 1, 1e6);
  }

  private Supplier<byte[]> requests(int connection) {
    return shop.asks(new Random(connection), VISITORS, PREPARED / CONNECTIONS);
  }
}
