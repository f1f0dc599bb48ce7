package org.kindred.adapter.woocommerce;

import jakarta.json.JsonObject;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kindred.adapter.support.JsonBody;
import org.kindred.adapter.support.JsonFields;
import org.kindred.adapter.support.RestClient;
import org.kindred.spi.AdapterContext;
import org.kindred.spi.ShopConnection;

/**
 * The REST interface v3 of one shop. Over https the keys go as Basic authentication; over plain
 * http WooCommerce takes nothing but one-legged OAuth 1.0a. Safe for several threads.
 */
final class WooCommerceApi {

  private static final String ROOT = "/wp-json/wc/v3/";

  private final RestClient client;
  private final Clock clock;
  private final URI baseUrl;
  private final String key;
  private final String secret;

  WooCommerceApi(ShopConnection connection, AdapterContext context) {
    client = new RestClient(context.httpClient());
    clock = context.clock();
    baseUrl = connection.baseUrl();
    key = connection.settings().get(WooCommerceAdapterFactory.CONSUMER_KEY);
    secret = connection.settings().get(WooCommerceAdapterFactory.CONSUMER_SECRET);
  }

  /** One page of a collection. */
  WooPage list(String resource, Map<String, String> parameters) {
    HttpResponse<byte[]> answer = client.send(request("GET", resource, parameters, null));
    return WooPage.of(JsonBody.objects(answer.body()), answer.headers());
  }

  /** The entities of all pages of a small collection; none when what holds it is gone. */
  List<JsonFields> findAll(String resource, String fields) {
    List<JsonFields> found = new ArrayList<>();
    Optional<WooPage> page;
    int number = 0;
    do {
      number++;
      page = findPage(resource, number, fields);
      page.ifPresent(one -> found.addAll(one.entities()));
    } while (page.isPresent() && page.get().hasNext(number, WooPage.LARGEST));
    return found;
  }

  private Optional<WooPage> findPage(String resource, int number, String fields) {
    Map<String, String> parameters =
        Map.of(
            "per_page", String.valueOf(WooPage.LARGEST),
            "page", String.valueOf(number),
            "_fields", fields);
    return client
        .find(request("GET", resource, parameters, null))
        .map(answer -> WooPage.of(JsonBody.objects(answer.body()), answer.headers()));
  }

  /** One entity, or empty when it is gone. */
  Optional<JsonFields> find(String resource, Map<String, String> parameters) {
    return client
        .find(request("GET", resource, parameters, null))
        .map(answer -> JsonBody.object(answer.body()));
  }

  void create(String resource, JsonObject entity) {
    client.send(request("POST", resource, Map.of(), entity));
  }

  void update(String resource, JsonObject entity) {
    client.send(request("PUT", resource, Map.of(), entity));
  }

  void delete(String resource) {
    client.find(request("DELETE", resource, Map.of("force", "true"), null));
  }

  private HttpRequest request(
      String method, String resource, Map<String, String> parameters, @Nullable JsonObject entity) {
    String address = baseUrl + ROOT + resource;
    boolean encrypted = "https".equalsIgnoreCase(baseUrl.getScheme());
    Map<String, String> all =
        encrypted
            ? parameters
            : OAuthSignature.sign(method, address, parameters, key, secret, clock.instant());
    HttpRequest.Builder request =
        RestClient.request(URI.create(all.isEmpty() ? address : address + "?" + query(all)));
    if (encrypted) {
      request.header("Authorization", "Basic " + basic());
    }
    if (entity == null) {
      return request.method(method, HttpRequest.BodyPublishers.noBody()).build();
    }
    return request
        .header("Content-Type", "application/json")
        .method(method, HttpRequest.BodyPublishers.ofString(entity.toString()))
        .build();
  }

  private String basic() {
    return Base64.getEncoder()
        .encodeToString((key + ":" + secret).getBytes(StandardCharsets.UTF_8));
  }

  private static String query(Map<String, String> parameters) {
    return new TreeMap<>(parameters)
        .entrySet().stream()
            .map(
                one ->
                    OAuthSignature.encoded(one.getKey())
                        + "="
                        + OAuthSignature.encoded(one.getValue()))
            .collect(Collectors.joining("&"));
  }
}
