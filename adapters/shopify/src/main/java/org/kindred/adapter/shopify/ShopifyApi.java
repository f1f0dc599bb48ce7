package org.kindred.adapter.shopify;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;
import org.kindred.adapter.support.JsonBody;
import org.kindred.adapter.support.JsonFields;
import org.kindred.adapter.support.RestClient;
import org.kindred.adapter.support.WebAddress;
import org.kindred.spi.ShopConnection;
import org.kindred.spi.error.MalformedPayloadException;
import org.kindred.spi.error.ShopAuthorizationException;
import org.kindred.spi.error.ShopUnavailableException;

/**
 * The Admin interface in GraphQL. Its errors come with status 200 and say in a code what they are.
 * Safe for several threads.
 */
final class ShopifyApi {

  private static final Duration SHORTEST_PAUSE = Duration.ofSeconds(1);
  private static final Duration LONGEST_PAUSE = Duration.ofMinutes(5);

  private final RestClient client;
  private final URI address;
  private final String token;

  ShopifyApi(ShopConnection connection, HttpClient httpClient) {
    client = new RestClient(httpClient);
    token = connection.settings().get(ShopifyAdapterFactory.ACCESS_TOKEN);
    String version =
        connection
            .settings()
            .find(ShopifyAdapterFactory.API_VERSION)
            .orElse(ShopifyAdapterFactory.DEFAULT_API_VERSION);
    if (!version.matches("[0-9]{4}-[0-9]{2}")) {
      throw new IllegalArgumentException(
          ShopifyAdapterFactory.API_VERSION + " must be like 2026-07, got \"" + version + "\"");
    }
    address = adminUrl(connection).resolve("/admin/api/" + version + "/graphql.json");
  }

  /** The address of the administration as it was entered. */
  static URI adminUrl(ShopConnection connection) {
    String entered = connection.settings().get(ShopifyAdapterFactory.ADMIN_URL);
    try {
      return WebAddress.originOf(WebAddress.parse(entered));
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(ShopifyAdapterFactory.ADMIN_URL + " " + e.getMessage(), e);
    }
  }

  /** The field {@code data} of the answer. */
  JsonFields query(String query, JsonObject variables) {
    JsonFields answer = exchange(query, variables);
    for (JsonFields error : answer.objects("errors")) {
      throw problem(answer, error);
    }
    return answer.object("data");
  }

  /**
   * The same for a query with the variable {@code first}, whose cost grows with it: asked with less
   * and less until the shop finds it cheap enough. What one query may cost depends on the plan.
   */
  JsonFields queryPage(String query, JsonObject variables, int atMost) {
    int first = atMost;
    while (true) {
      JsonObject asked = Json.createObjectBuilder(variables).add("first", first).build();
      JsonFields answer = exchange(query, asked);
      Optional<JsonFields> error = answer.objects("errors").stream().findFirst();
      if (error.isEmpty()) {
        return answer.object("data");
      }
      if (first == 1 || !code(error.get()).equals("MAX_COST_EXCEEDED")) {
        throw problem(answer, error.get());
      }
      first = first / 2;
    }
  }

  /** Part of a file that a bulk operation has written; its address needs no token. */
  HttpResponse<byte[]> download(URI file, long from, long to) {
    return client.send(
        RestClient.request(file).header("Range", "bytes=" + from + "-" + to).GET().build());
  }

  private JsonFields exchange(String query, JsonObject variables) {
    String body =
        Json.createObjectBuilder()
            .add("query", query)
            .add("variables", variables)
            .build()
            .toString();
    HttpRequest request =
        RestClient.request(address)
            .header("Content-Type", "application/json")
            .header("X-Shopify-Access-Token", token)
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build();
    return JsonBody.object(client.send(request).body());
  }

  private static RuntimeException problem(JsonFields answer, JsonFields error) {
    String message = "the shop answered: " + error.findText("message").orElse("an error");
    return switch (code(error)) {
      case "THROTTLED" -> new ShopUnavailableException(message, pause(answer));
      case "ACCESS_DENIED", "UNAUTHORIZED" -> new ShopAuthorizationException(message);
      case "INTERNAL_SERVER_ERROR", "TIMEOUT" -> new ShopUnavailableException(message);
      default -> new MalformedPayloadException(message);
    };
  }

  private static String code(JsonFields error) {
    return error.findObject("extensions").flatMap(more -> more.findText("code")).orElse("");
  }

  /** Until the bucket holds what the query costs. */
  private static Duration pause(JsonFields answer) {
    Optional<JsonFields> cost =
        answer.findObject("extensions").flatMap(more -> more.findObject("cost"));
    if (cost.isEmpty() || !cost.get().has("throttleStatus")) {
      return SHORTEST_PAUSE;
    }
    JsonFields bucket = cost.get().object("throttleStatus");
    BigDecimal missing =
        cost.get()
            .findDecimal("requestedQueryCost")
            .orElse(BigDecimal.ZERO)
            .subtract(bucket.findDecimal("currentlyAvailable").orElse(BigDecimal.ZERO));
    BigDecimal rate = bucket.findDecimal("restoreRate").orElse(BigDecimal.ONE);
    if (missing.signum() <= 0 || rate.signum() <= 0) {
      return SHORTEST_PAUSE;
    }
    Duration pause =
        Duration.ofSeconds(missing.divide(rate, 0, RoundingMode.CEILING).longValueExact());
    return pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause;
  }
}
