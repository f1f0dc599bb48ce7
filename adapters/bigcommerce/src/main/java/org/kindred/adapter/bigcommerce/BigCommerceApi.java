package org.kindred.adapter.bigcommerce;

import jakarta.json.JsonObject;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Optional;
import org.kindred.adapter.support.JsonBody;
import org.kindred.adapter.support.JsonFields;
import org.kindred.adapter.support.RestClient;
import org.kindred.adapter.support.WebAddress;
import org.kindred.spi.AdapterContext;
import org.kindred.spi.ShopConnection;

/** The V2 and V3 interfaces of one store. Safe for several threads. */
final class BigCommerceApi {

  private final RestClient client;
  private final String base;
  private final String token;

  private BigCommerceApi(RestClient client, String base, String token) {
    this.client = client;
    this.base = base;
    this.token = token;
  }

  static BigCommerceApi of(ShopConnection connection, AdapterContext context) {
    String hash = connection.settings().get(BigCommerceAdapterFactory.STORE_HASH);
    if (!hash.matches("[A-Za-z0-9]{1,40}")) {
      throw new IllegalArgumentException(
          BigCommerceAdapterFactory.STORE_HASH + " must be letters and digits only");
    }
    String url =
        connection
            .settings()
            .find(BigCommerceAdapterFactory.API_URL)
            .orElse(BigCommerceAdapterFactory.DEFAULT_API_URL);
    return new BigCommerceApi(
        new RestClient(context.httpClient()),
        WebAddress.parse(url) + "/stores/" + hash,
        connection.settings().get(BigCommerceAdapterFactory.ACCESS_TOKEN));
  }

  /** The answer of the V3 interface; empty when the entity is gone. */
  Optional<JsonFields> find(String path) {
    return client.find(request(path).GET().build()).map(HttpResponse::body).map(JsonBody::object);
  }

  /** The list of the V2 interface, which answers an empty one with nothing at all. */
  List<JsonFields> list(String path) {
    return client
        .sendForContent(request(path).GET().build())
        .map(answer -> JsonBody.objects(answer.body()))
        .orElse(List.of());
  }

  void post(String path, JsonObject body) {
    client.send(withBody(path).POST(content(body)).build());
  }

  void put(String path, JsonObject body) {
    client.send(withBody(path).PUT(content(body)).build());
  }

  private HttpRequest.Builder withBody(String path) {
    return request(path).header("Content-Type", "application/json");
  }

  private HttpRequest.Builder request(String path) {
    return RestClient.request(URI.create(base + path)).header("X-Auth-Token", token);
  }

  private static HttpRequest.BodyPublisher content(JsonObject body) {
    return HttpRequest.BodyPublishers.ofString(body.toString());
  }
}
