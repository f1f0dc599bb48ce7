package org.kindred.demo.connection;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.kindred.demo.settings.ShopAccess;

/**
 * Kindred's public doors as a shop's server uses them. Whatever is not taken, for whichever reason,
 * ends in a {@link KindredUnavailableException}. Safe for several threads.
 */
final class KindredDoors {

  private static final Duration TIMEOUT = Duration.ofSeconds(60);
  private static final int NOT_FOUND = 404;

  private final HttpClient http =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
  private final URI kindred;
  private final String shopPath;
  private final Signature signature;
  private final Clock clock;

  /**
   * @param kindred its origin
   */
  KindredDoors(URI kindred, ShopAccess access, Clock clock) {
    this.kindred = kindred;
    this.shopPath = "/kindred/api/v1/shops/" + access.shopKey();
    this.signature = new Signature(access.signingSecret());
    this.clock = clock;
  }

  /** Returns once Kindred calls itself ready, or throws. */
  void checkReady() throws KindredUnavailableException, InterruptedException {
    take(send(HttpRequest.newBuilder(kindred.resolve("/health/ready")).timeout(TIMEOUT).build()));
  }

  /** Sends events in the form {@code {"events":[…]}}. */
  void sendEvents(byte[] body) throws KindredUnavailableException, InterruptedException {
    take(send(signed("/webhooks", body).header("Content-Type", "application/json").build()));
  }

  /** Hands a file in; returns the id under which its progress can be asked for. */
  long startImport(ImportFile file) throws KindredUnavailableException, InterruptedException {
    HttpResponse<String> answer =
        send(
            signed("/imports/" + file.kind() + "?name=" + file.name(), file.content())
                .header("Content-Type", "application/octet-stream")
                .build());
    JsonValue id = json(take(answer)).get("id");
    if (id == null) {
      throw new KindredUnavailableException("The answer names no import", Duration.ZERO);
    }
    return Long.parseLong(id.toString().replace("\"", ""));
  }

  /** How far an import has come; empty when Kindred does not know it. */
  Optional<ImportProgress> progress(long importId)
      throws KindredUnavailableException, InterruptedException {
    String path = shopPath + "/imports/" + importId;
    long now = clock.instant().getEpochSecond();
    HttpResponse<String> answer =
        send(
            HttpRequest.newBuilder(kindred.resolve(path))
                .timeout(TIMEOUT)
                .header(Signature.TIME_HEADER, Long.toString(now))
                .header(Signature.HEADER, signature.ofGet(now, path))
                .build());
    if (answer.statusCode() == NOT_FOUND) {
      return Optional.empty();
    }
    JsonObject json = json(take(answer));
    return Optional.of(
        new ImportProgress(
            json.getString("state", ""),
            json.getInt("linesRead", 0),
            json.getString("message", "")));
  }

  private HttpRequest.Builder signed(String door, byte[] body) {
    return HttpRequest.newBuilder(kindred.resolve(shopPath + door))
        .timeout(TIMEOUT)
        .header(Signature.HEADER, signature.ofBody(body))
        .POST(HttpRequest.BodyPublishers.ofByteArray(body));
  }

  private HttpResponse<String> send(HttpRequest request)
      throws KindredUnavailableException, InterruptedException {
    try {
      return http.send(request, HttpResponse.BodyHandlers.ofString());
    } catch (IOException e) {
      throw new KindredUnavailableException("Kindred cannot be reached: " + e, e);
    }
  }

  private static String take(HttpResponse<String> answer) throws KindredUnavailableException {
    if (answer.statusCode() / 100 != 2) {
      throw new KindredUnavailableException(
          "Kindred answered %d to %s"
              .formatted(answer.statusCode(), answer.request().uri().getPath()),
          retryAfter(answer));
    }
    return answer.body();
  }

  private static Duration retryAfter(HttpResponse<String> answer) {
    return answer
        .headers()
        .firstValue("Retry-After")
        .filter(text -> text.matches("\\d{1,4}"))
        .map(text -> Duration.ofSeconds(Long.parseLong(text)))
        .orElse(Duration.ZERO);
  }

  private static JsonObject json(String body) throws KindredUnavailableException {
    try (JsonReader reader = Json.createReader(new StringReader(body))) {
      return reader.readObject();
    } catch (JsonException e) {
      throw new KindredUnavailableException("Kindred's answer is not JSON", e);
    }
  }
}
