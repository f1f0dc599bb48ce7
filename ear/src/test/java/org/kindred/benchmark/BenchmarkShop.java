package org.kindred.benchmark;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import org.kindred.system.Eventually;
import org.kindred.system.KindredServer;
import org.kindred.system.OpenEventsClient;

/** A shop with a catalogue and a history of the wanted size, in which few products are popular. */
final class BenchmarkShop {

  private static final int LIMIT = 8;
  private static final int SECTIONS = 40;
  private static final double TASTE = 0.7;
  private static final int EVENTS_PER_CUSTOMER = 50;
  private static final Duration HISTORY = Duration.ofDays(90);

  private final KindredServer server;
  private final OpenEventsClient client;
  private final int products;
  private final Clock clock = Clock.systemUTC();

  BenchmarkShop(KindredServer server, int products) {
    this.server = server;
    this.client = new OpenEventsClient(server);
    this.products = products;
  }

  /** The product's id; small numbers are popular. */
  static String product(int number) {
    return "p" + number;
  }

  /** A popular product more often than another: of 100,000 the first 1,000 get a fifth of all. */
  int popular(Random random) {
    double part = random.nextDouble();
    return (int) (products * part * part * part);
  }

  /** Imports catalogue and history through the door for files; returns what to say about it. */
  String fill(int interactions) throws Exception {
    Path items = Files.createTempFile("kindred-items", ".tsv");
    Path events = Files.createTempFile("kindred-events", ".tsv");
    try {
      writeItems(items);
      writeEvents(events, interactions);
      return "import: %s; %s"
          .formatted(
              importFile("items", items, products), importFile("events", events, interactions));
    } finally {
      Files.delete(items);
      Files.delete(events);
    }
  }

  private void writeItems(Path file) throws IOException {
    try (PrintWriter out = new PrintWriter(file.toFile(), StandardCharsets.UTF_8)) {
      out.println("item\ttitle\tcategory\tbrand\tprice\turl\timage_url\tstock");
      for (int i = 0; i < products; i++) {
        out.printf(
            "%s\tProduct number %d\tHome|Section %d\tBrand %d\t%d.90\thttps://shop.example/p/%d"
                + "\thttps://shop.example/i/%d.jpg\t7%n",
            product(i), i, i % SECTIONS, i % 300, 5 + i % 200, i, i);
      }
    }
  }

  private void writeEvents(Path file, int interactions) throws IOException {
    Random random = new Random(1);
    long from = clock.instant().minus(HISTORY).getEpochSecond();
    try (PrintWriter out = new PrintWriter(file.toFile(), StandardCharsets.UTF_8)) {
      out.println("user\titem\tts\tevent");
      for (int i = 0; i < interactions; i++) {
        int customer = i / EVENTS_PER_CUSTOMER;
        out.printf(
            "c%d\t%s\t%d\t%s%n",
            customer,
            product(liked(random, customer)),
            from + (long) (random.nextDouble() * HISTORY.toSeconds()),
            i % 10 == 0 ? "purchase" : "view");
      }
    }
  }

  /** Mostly of the one section that the customer likes, so that there is something to learn. */
  private int liked(Random random, int customer) {
    int product = popular(random);
    return random.nextDouble() < TASTE
        ? Math.min(products - 1, product - product % SECTIONS + customer % SECTIONS)
        : product;
  }

  private String importFile(String kind, Path file, int lines) throws Exception {
    long begin = System.nanoTime();
    HttpResponse<String> started = client.post("/imports/" + kind, Files.readAllBytes(file));
    if (started.statusCode() != 202) {
      throw new IllegalStateException("the import was refused: " + started.body());
    }
    URI progress =
        server.url(URI.create(started.headers().firstValue("Location").orElseThrow()).getPath());
    Eventually.within(
        Duration.ofMinutes(15),
        kind + " are imported",
        () -> progress(progress).contains("COMPLETED"));
    double seconds = (System.nanoTime() - begin) / 1e9;
    return "%,d %s in %.1f s, %,.0f rows/s".formatted(lines, kind, seconds, lines / seconds);
  }

  private String progress(URI uri) throws Exception {
    Instant now = clock.instant();
    String signed = now.getEpochSecond() + ".GET " + uri.getRawPath();
    HttpRequest request =
        HttpRequest.newBuilder(uri)
            .header("X-Kindred-Timestamp", Long.toString(now.getEpochSecond()))
            .header(
                "X-Kindred-Signature",
                "sha256=" + client.signature(signed.getBytes(StandardCharsets.UTF_8)))
            .build();
    String answer = server.send(request).body();
    if (answer.contains("FAILED")) {
      throw new IllegalStateException("the import failed: " + answer);
    }
    return answer;
  }

  /** Waits until a trained model chooses what is recommended. */
  void awaitModel() {
    URI uri = recommendations("RELATED_PRODUCTS", 1, 1);
    Eventually.within(
        Duration.ofMinutes(30),
        "a model recommends",
        () -> {
          String answer = server.get(uri).body();
          return answer.contains("\"position\":" + LIMIT)
              && !answer.contains("\"model\":\"POPULARITY\"");
        });
  }

  /**
   * Requests for recommendations, made beforehand: of ten five are for the visitor, three about a
   * product, two about what is in demand.
   */
  Supplier<byte[]> asks(Random random, int visitors, int prepared) {
    List<byte[]> requests = new ArrayList<>(prepared);
    for (int i = 0; i < prepared; i++) {
      int kind = random.nextInt(10);
      String strategy = kind < 5 ? "FOR_YOU" : kind < 8 ? "RELATED_PRODUCTS" : "TRENDING";
      requests.add(
          KeptConnection.get(recommendations(strategy, random.nextInt(visitors), popular(random))));
    }
    return () -> requests.get(random.nextInt(prepared));
  }

  /** A request for what is for the visitor. */
  byte[] asksForYou(int visitor) {
    return KeptConnection.get(recommendations("FOR_YOU", visitor, 0));
  }

  private URI recommendations(String strategy, int visitor, int product) {
    String seed = strategy.equals("RELATED_PRODUCTS") ? "&seed=" + product(product) : "";
    return server.door(
        "/recommendations?strategy="
            + strategy
            + "&placement=HOME_PAGE&language=en&consent=GRANTED&limit="
            + LIMIT
            + "&visitor=v"
            + visitor
            + seed);
  }

  /** A beacon of one browser with as many views as wanted. */
  byte[] beacon(Random random, String visitor, int views) {
    StringBuilder events = new StringBuilder(views * 150);
    Instant now = clock.instant();
    for (int i = 0; i < views; i++) {
      events
          .append(i == 0 ? "" : ",")
          .append("{\"id\":\"")
          .append(Long.toHexString(random.nextLong()))
          .append("\",\"type\":\"VIEW\",\"productId\":\"")
          .append(product(popular(random)))
          .append("\",\"occurredAt\":\"")
          .append(now)
          .append("\"}");
    }
    String body =
        "{\"visitor\":\"%s\",\"consent\":\"GRANTED\",\"events\":[%s]}".formatted(visitor, events);
    return KeptConnection.post(server.door("/events"), "", body.getBytes(StandardCharsets.UTF_8));
  }

  /** A signed delivery with as many views as wanted, of browsers that are known already or not. */
  byte[] delivery(Random random, int visitors, int views) {
    StringBuilder events = new StringBuilder(views * 150);
    Instant now = clock.instant();
    for (int i = 0; i < views; i++) {
      events
          .append(i == 0 ? "" : ",")
          .append("{\"id\":\"")
          .append(Long.toHexString(random.nextLong()))
          .append("\",\"type\":\"product.viewed\",\"visitorKey\":\"v")
          .append(random.nextInt(visitors))
          .append("\",\"productId\":\"")
          .append(product(popular(random)))
          .append("\",\"occurredAt\":\"")
          .append(now)
          .append("\"}");
    }
    byte[] body = ("{\"events\":[" + events + "]}").getBytes(StandardCharsets.UTF_8);
    return KeptConnection.post(
        server.door("/webhooks"),
        "X-Kindred-Signature: sha256=" + client.signature(body) + "\r\n",
        body);
  }
}
