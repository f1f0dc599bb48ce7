package org.kindred.adapter.support;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;
import org.kindred.spi.error.MalformedPayloadException;
import org.kindred.spi.error.ShopAuthorizationException;
import org.kindred.spi.error.ShopUnavailableException;

/**
 * Calls a shop's REST interface once and turns every outcome into an answer or one of the three
 * exceptions. It does not repeat and does not sleep: the host does, with the cursor it has stored.
 */
public final class RestClient {

  private static final Duration TIMEOUT = Duration.ofSeconds(30);
  private static final Duration DEFAULT_PAUSE = Duration.ofSeconds(10);
  private static final Duration LONGEST_PAUSE = Duration.ofHours(1);

  private final HttpClient client;

  public RestClient(HttpClient client) {
    this.client = client;
  }

  /** A request that accepts JSON; add authorization and the method. */
  public static HttpRequest.Builder request(URI address) {
    return HttpRequest.newBuilder(address).timeout(TIMEOUT).header("Accept", "application/json");
  }

  /**
   * Sends the request.
   *
   * @return the answer when its status is 200 to 299 and it claims to be JSON
   * @throws ShopAuthorizationException at 401 and 403
   * @throws ShopUnavailableException at 429 (with the pause asked for), at any 5xx, when nothing
   *     answers, and when a page of HTML answers in the shop's place
   * @throws MalformedPayloadException at any other status
   */
  public HttpResponse<byte[]> send(HttpRequest request) {
    HttpResponse<byte[]> answer = exchange(request);
    requireSuccess(request, answer);
    requireJson(request, answer);
    return answer;
  }

  /** The same, but an entity that is gone (404, 410) is an empty answer. */
  public Optional<HttpResponse<byte[]>> find(HttpRequest request) {
    HttpResponse<byte[]> answer = exchange(request);
    if (answer.statusCode() == 404 || answer.statusCode() == 410) {
      return Optional.empty();
    }
    requireSuccess(request, answer);
    requireJson(request, answer);
    return Optional.of(answer);
  }

  /** The same, but "no content" (204), with which some platforms answer an empty list, is empty. */
  public Optional<HttpResponse<byte[]>> sendForContent(HttpRequest request) {
    HttpResponse<byte[]> answer = exchange(request);
    requireSuccess(request, answer);
    if (answer.statusCode() == 204) {
      return Optional.empty();
    }
    requireJson(request, answer);
    return Optional.of(answer);
  }

  private HttpResponse<byte[]> exchange(HttpRequest request) {
    try {
      return client.send(request, HttpResponse.BodyHandlers.ofByteArray());
    } catch (IOException e) {
      throw new ShopUnavailableException("the shop did not answer at " + place(request), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ShopUnavailableException("interrupted while waiting for " + place(request), e);
    }
  }

  private static void requireSuccess(HttpRequest request, HttpResponse<byte[]> answer) {
    int status = answer.statusCode();
    String what = "the shop answered " + status + " at " + place(request);
    if (status == 401 || status == 403) {
      throw new ShopAuthorizationException(what + ": check the credentials and their permissions");
    }
    if (status == 429) {
      throw new ShopUnavailableException(what + ": too many requests", pause(answer));
    }
    if (status >= 500) {
      throw new ShopUnavailableException(what);
    }
    if (status < 200 || status > 299) {
      throw new MalformedPayloadException(what);
    }
  }

  private static void requireJson(HttpRequest request, HttpResponse<byte[]> answer) {
    String type = answer.headers().firstValue("Content-Type").orElse("");
    if (type.contains("html") || answer.body().length == 0) {
      throw new ShopUnavailableException(
          "the shop answered " + place(request) + " with a web page or nothing instead of JSON");
    }
  }

  private static Duration pause(HttpResponse<byte[]> answer) {
    Duration asked =
        number(answer, "Retry-After")
            .map(Duration::ofSeconds)
            .or(() -> number(answer, "X-Rate-Limit-Time-Reset-Ms").map(Duration::ofMillis))
            .orElse(DEFAULT_PAUSE);
    return asked.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : asked;
  }

  private static Optional<Long> number(HttpResponse<byte[]> answer, String header) {
    return answer
        .headers()
        .firstValue(header)
        .filter(value -> value.matches("[0-9]{1,9}"))
        .map(Long::parseLong);
  }

  /** The address without its query, which may hold keys. */
  private static String place(HttpRequest request) {
    URI address = request.uri();
    return address.getHost() + address.getPath();
  }
}
