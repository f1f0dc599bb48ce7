package org.kindred.adapter.medusa;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import org.kindred.adapter.support.JsonBody;
import org.kindred.adapter.support.JsonFields;
import org.kindred.adapter.support.RestClient;
import org.kindred.adapter.support.WebAddress;
import org.kindred.spi.AdapterContext;
import org.kindred.spi.ShopConnection;

/** Medusa's Admin API with a secret key. Safe for several threads. */
final class MedusaApi {

  private final RestClient client;
  private final String base;
  private final String authorization;

  private MedusaApi(RestClient client, String base, String key) {
    this.client = client;
    this.base = base;
    this.authorization =
        "Basic " + Base64.getEncoder().encodeToString((key + ":").getBytes(StandardCharsets.UTF_8));
  }

  /** The API when its address was entered; then the key must be, too. */
  static Optional<MedusaApi> of(ShopConnection connection, AdapterContext context) {
    return connection
        .settings()
        .find(MedusaAdapterFactory.API_URL)
        .map(
            url ->
                new MedusaApi(
                    new RestClient(context.httpClient()),
                    WebAddress.parse(url).toString().replaceAll("/+$", ""),
                    connection.settings().get(MedusaAdapterFactory.API_KEY)));
  }

  /** The answer to a path with its query. */
  JsonFields get(String path) {
    return JsonBody.object(client.send(request(path)).body());
  }

  /** The same; empty when the entity is gone. */
  Optional<JsonFields> find(String path) {
    return client.find(request(path)).map(HttpResponse::body).map(JsonBody::object);
  }

  private HttpRequest request(String path) {
    return RestClient.request(URI.create(base + path))
        .header("Authorization", authorization)
        .GET()
        .build();
  }
}
