package org.kindred.adapter.adobecommerce;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Optional;
import org.kindred.adapter.support.JsonBody;
import org.kindred.adapter.support.JsonFields;
import org.kindred.adapter.support.RestClient;
import org.kindred.spi.AdapterContext;
import org.kindred.spi.ShopConnection;

/** The REST interface with an integration's token. Safe for several threads. */
final class AdobeApi {

  private final RestClient client;
  private final String base;
  private final String token;

  private AdobeApi(RestClient client, String base, String token) {
    this.client = client;
    this.base = base;
    this.token = token;
  }

  /** The interface when a token was entered. */
  static Optional<AdobeApi> of(ShopConnection connection, AdapterContext context) {
    return connection
        .settings()
        .find(AdobeCommerceAdapterFactory.ACCESS_TOKEN)
        .map(
            token ->
                new AdobeApi(
                    new RestClient(context.httpClient()),
                    connection.baseUrl() + "/rest/V1",
                    token));
  }

  /** The answer to a path with its query, in which brackets need no escape. */
  JsonFields get(String path) {
    return JsonBody.object(client.send(request(path)).body());
  }

  /** The same; empty when the entity is gone. */
  Optional<JsonFields> find(String path) {
    return client.find(request(path)).map(HttpResponse::body).map(JsonBody::object);
  }

  private HttpRequest request(String path) {
    String escaped = path.replace("[", "%5B").replace("]", "%5D");
    return RestClient.request(URI.create(base + escaped))
        .header("Authorization", "Bearer " + token)
        .GET()
        .build();
  }
}
