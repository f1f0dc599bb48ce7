package org.kindred.client;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.StringReader;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Asks the server, again and again while it says "later". Safe for several threads. */
final class Door {

  private static final int TOO_MANY_REQUESTS = 429;
  private static final int UNAVAILABLE = 503;
  private static final int FIRST_ERROR = 400;
  private static final int SHOWN = 200;
  private static final Duration MAX_PAUSE = Duration.ofSeconds(60);

  private final HttpClient http;
  private final int attempts;
  private final Duration firstPause;

  Door(HttpClient http, int attempts, Duration firstPause) {
    this.http = http;
    this.attempts = attempts;
    this.firstPause = firstPause;
  }

  /**
   * The body of the answer.
   *
   * @param request makes the request, anew for each attempt, since a signature over the time grows
   *     old
   * @throws KindredRefusedException for any answer that another attempt would not change
   * @throws KindredUnavailableException after the last attempt
   */
  String ask(Supplier<HttpRequest> request) {
    Duration pause = firstPause;
    for (int attempt = 1; attempt < attempts; attempt++) {
      Attempt made = attempt(request.get());
      if (made.isFinal()) {
        return made.body();
      }
      sleep(made.pause(pause));
      pause = pause.multipliedBy(2);
    }
    Attempt last = attempt(request.get());
    if (last.isFinal()) {
      return last.body();
    }
    throw last.unavailable();
  }

  /** Ends early, and leaves the thread interrupted, when somebody interrupts it. */
  static void sleep(Duration pause) {
    try {
      Thread.sleep(pause.toMillis());
    } catch (InterruptedException e) {
      throw interrupted(e);
    }
  }

  private Attempt attempt(HttpRequest request) {
    try {
      return new Attempt(http.send(request, HttpResponse.BodyHandlers.ofString()), null);
    } catch (IOException e) {
      return new Attempt(null, e);
    } catch (InterruptedException e) {
      throw interrupted(e);
    }
  }

  private static KindredUnavailableException interrupted(InterruptedException e) {
    Thread.currentThread().interrupt();
    return new KindredUnavailableException("interrupted while asking the server", e);
  }

  private record Attempt(@Nullable HttpResponse<String> answer, @Nullable IOException failure) {

    boolean isFinal() {
      return answer != null
          && answer.statusCode() != UNAVAILABLE
          && answer.statusCode() != TOO_MANY_REQUESTS;
    }

    String body() {
      if (answer == null) {
        throw unavailable();
      }
      if (answer.statusCode() >= FIRST_ERROR) {
        throw new KindredRefusedException(answer.statusCode(), detail(answer.body()));
      }
      return answer.body();
    }

    /** As long as the server asks for, else as long as usual. */
    Duration pause(Duration usual) {
      long seconds =
          answer == null ? -1 : answer.headers().firstValueAsLong("Retry-After").orElse(-1);
      Duration pause = seconds < 0 ? usual : Duration.ofSeconds(seconds);
      return pause.compareTo(MAX_PAUSE) < 0 ? pause : MAX_PAUSE;
    }

    KindredUnavailableException unavailable() {
      return answer == null
          ? new KindredUnavailableException(
              "the server cannot be reached: " + String.valueOf(failure), failure)
          : new KindredUnavailableException(
              "the server answered " + answer.statusCode() + ": " + detail(answer.body()));
    }

    /** What an RFC 9457 problem says, else the beginning of the body. */
    private static String detail(String body) {
      try (JsonReader reader = Json.createReader(new StringReader(body))) {
        return reader.readObject().getString("detail", "");
      } catch (JsonException | ClassCastException e) {
        return body.length() <= SHOWN ? body : body.substring(0, SHOWN);
      }
    }
  }
}
