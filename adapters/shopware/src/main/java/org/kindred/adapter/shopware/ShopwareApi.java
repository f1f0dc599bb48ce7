package org.kindred.adapter.shopware;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.kindred.adapter.support.JsonBody;
import org.kindred.adapter.support.JsonFields;
import org.kindred.adapter.support.RestClient;
import org.kindred.spi.AdapterContext;
import org.kindred.spi.ShopConnection;

/**
 * Shopware's Admin API by client credentials. A token is asked for when needed and again shortly
 * before it ends. Safe for several threads.
 */
final class ShopwareApi {

  private static final Duration MARGIN = Duration.ofSeconds(30);

  private record Token(String value, Instant until) {}

  private final RestClient client;
  private final Clock clock;
  private final URI base;
  private final String key;
  private final String secret;
  private volatile Token token = new Token("", Instant.MIN);

  private ShopwareApi(AdapterContext context, URI base, String key, String secret) {
    this.client = new RestClient(context.httpClient());
    this.clock = context.clock();
    this.base = base;
    this.key = key;
    this.secret = secret;
  }

  /** The API once its keys are known. */
  static Optional<ShopwareApi> of(ShopConnection connection, AdapterContext context) {
    return connection
        .settings()
        .find(ShopwareAdapterFactory.API_KEY)
        .map(
            key ->
                new ShopwareApi(
                    context,
                    connection.baseUrl(),
                    key,
                    connection.settings().get(ShopwareAdapterFactory.API_SECRET)));
  }

  /** A search of one page, counted, to which filters can be added. */
  static JsonObjectBuilder page(int page, int limit) {
    return Json.createObjectBuilder()
        .add("page", page)
        .add("limit", limit)
        .add("total-count-mode", 1);
  }

  /** A search for one entity. */
  static JsonObjectBuilder byId(String id) {
    return Json.createObjectBuilder().add("ids", Json.createArrayBuilder().add(id));
  }

  /** A constant of ours as JSON. */
  static JsonObject constant(String json) {
    try (var reader = Json.createReader(new StringReader(json))) {
      return reader.readObject();
    }
  }

  /** The answer with {@code data} and, for pages, {@code total}. */
  JsonFields search(String entity, JsonObjectBuilder criteria) {
    HttpRequest request =
        RestClient.request(URI.create(base + "/api/search/" + entity))
            .header("Authorization", "Bearer " + token())
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(criteria.build().toString()))
            .build();
    return JsonBody.object(client.send(request).body());
  }

  private String token() {
    Token held = token;
    if (clock.instant().isAfter(held.until())) {
      held = ask();
      token = held;
    }
    return held.value();
  }

  private Token ask() {
    JsonObject body =
        Json.createObjectBuilder()
            .add("grant_type", "client_credentials")
            .add("client_id", key)
            .add("client_secret", secret)
            .build();
    HttpRequest request =
        RestClient.request(URI.create(base + "/api/oauth/token"))
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(body.toString()))
            .build();
    JsonFields answer = JsonBody.object(client.send(request).body());
    Duration lasts = Duration.ofSeconds(answer.integer("expires_in"));
    return new Token(answer.text("access_token"), clock.instant().plus(lasts).minus(MARGIN));
  }
}
