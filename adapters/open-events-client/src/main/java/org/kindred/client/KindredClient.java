package org.kindred.client;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;

/**
 * Speaks for one shop to one Kindred server. Made once with {@link #builder} and kept. Safe for
 * several threads. Every call blocks until the server has answered; what {@link #send} returned
 * from is stored by the server and never lost.
 *
 * <p>A server that is away or busy is asked again, with growing pauses; then {@link
 * KindredUnavailableException}. What it refuses for good is a {@link KindredRefusedException}.
 * Sending the same events or the same file again is harmless.
 */
public final class KindredClient {

  /** More events travel in several requests. */
  static final int EVENTS_AT_ONCE = 200;

  private static final String SIGNATURE = "X-Kindred-Signature";

  private final URI shop;
  private final Signer signer;
  private final Door door;
  private final Clock clock;
  private final Duration timeout;
  private final Duration pollInterval;

  private KindredClient(Builder builder) {
    shop = builder.shop;
    signer = new Signer(builder.signingSecret);
    clock = builder.clock;
    timeout = builder.timeout;
    pollInterval = builder.pollInterval;
    door =
        new Door(
            HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(builder.timeout)
                .build(),
            builder.attempts,
            builder.firstPause);
  }

  /**
   * Begins a client.
   *
   * @param server such as {@code https://kindred.example}
   * @param shopKey and {@code signingSecret} as the shop's page in the admin shows them
   */
  public static Builder builder(URI server, String shopKey, String signingSecret) {
    return new Builder(server, shopKey, signingSecret);
  }

  /** Sends the events in their order; those that belong together should be sent together. */
  public void send(List<OpenEvent> events) {
    for (int from = 0; from < events.size(); from += EVENTS_AT_ONCE) {
      byte[] body = body(events.subList(from, Math.min(events.size(), from + EVENTS_AT_ONCE)));
      HttpRequest request =
          request("/webhooks")
              .header("Content-Type", "application/json")
              .header(SIGNATURE, signer.sign(body))
              .POST(HttpRequest.BodyPublishers.ofByteArray(body))
              .build();
      door.ask(() -> request);
    }
  }

  /** Sends one event. */
  public void send(OpenEvent event) {
    send(List.of(event));
  }

  /**
   * Sends a file, plain or gzip, and returns the import's id once the server has it whole. The file
   * is read twice and never held in memory; it must not change meanwhile.
   *
   * @throws IOException when the file cannot be read
   */
  public String startImport(ImportKind kind, Path file) throws IOException {
    String signature = signer.sign(file);
    String name = String.valueOf(file.getFileName());
    HttpRequest request =
        request("/imports/" + kind.path() + "?name=" + encoded(name))
            .header("Content-Type", "application/octet-stream")
            .header(SIGNATURE, signature)
            .POST(content(file))
            .build();
    return object(door.ask(() -> request)).getString("id");
  }

  /** How far an import has come. */
  public ImportStatus importStatus(String id) {
    return ImportStatus.of(object(door.ask(() -> signedGet("/imports/" + encoded(id)))));
  }

  /**
   * Waits until the import has ended, well or not.
   *
   * @param progress is told each time something is new
   */
  public ImportStatus awaitImport(String id, Consumer<ImportStatus> progress) {
    ImportStatus last = importStatus(id);
    progress.accept(last);
    while (!last.state().isFinal()) {
      Door.sleep(pollInterval);
      ImportStatus now = importStatus(id);
      if (!now.equals(last)) {
        progress.accept(now);
      }
      last = now;
    }
    return last;
  }

  private HttpRequest signedGet(String path) {
    HttpRequest.Builder request = request(path);
    String timestamp = Long.toString(clock.instant().getEpochSecond());
    String signed = timestamp + ".GET " + request.build().uri().getRawPath();
    return request
        .header("X-Kindred-Timestamp", timestamp)
        .header(SIGNATURE, signer.sign(signed))
        .GET()
        .build();
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(shop + path))
        .timeout(timeout)
        .header("Accept", "application/json");
  }

  private static HttpRequest.BodyPublisher content(Path file) throws FileNotFoundException {
    return HttpRequest.BodyPublishers.ofFile(file);
  }

  private static byte[] body(List<OpenEvent> events) {
    JsonArrayBuilder array = Json.createArrayBuilder();
    events.forEach(event -> array.add(event.json()));
    return Json.createObjectBuilder()
        .add("events", array)
        .build()
        .toString()
        .getBytes(StandardCharsets.UTF_8);
  }

  private static JsonObject object(String body) {
    try (JsonReader reader = Json.createReader(new StringReader(body))) {
      return reader.readObject();
    }
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }

  /** Collects the settings of a client. Not thread-safe. */
  public static final class Builder {

    private final URI shop;
    private final String signingSecret;
    private Clock clock = Clock.systemUTC();
    private Duration timeout = Duration.ofSeconds(30);
    private Duration pollInterval = Duration.ofSeconds(1);
    private Duration firstPause = Duration.ofSeconds(1);
    private int attempts = 6;

    private Builder(URI server, String shopKey, String signingSecret) {
      if (!server.isAbsolute()) {
        throw new IllegalArgumentException("the server's address must be absolute, got " + server);
      }
      String root = server.toString();
      String base = root.endsWith("/") ? root.substring(0, root.length() - 1) : root;
      this.shop = URI.create(base + "/kindred/api/v1/shops/" + encoded(shopKey));
      this.signingSecret = signingSecret;
    }

    /** How long one request may take, a whole file's too; 30 seconds unless said otherwise. */
    public Builder timeout(Duration duration) {
      timeout = duration;
      return this;
    }

    /** How often a request is made before it is given up; 6 times unless said otherwise. */
    public Builder attempts(int count) {
      if (count < 1) {
        throw new IllegalArgumentException("attempts must be at least 1, got " + count);
      }
      attempts = count;
      return this;
    }

    /** The pause before the second attempt, doubled before each further one; 1 second. */
    public Builder firstPause(Duration duration) {
      firstPause = duration;
      return this;
    }

    /** How often {@link KindredClient#awaitImport} looks; every second unless said otherwise. */
    public Builder pollInterval(Duration duration) {
      pollInterval = duration;
      return this;
    }

    /** The clock that signatures name; it must be right within five minutes. */
    public Builder clock(Clock source) {
      clock = source;
      return this;
    }

    public KindredClient build() {
      return new KindredClient(this);
    }
  }
}
