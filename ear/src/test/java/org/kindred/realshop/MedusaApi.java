package org.kindred.realshop;

import jakarta.json.JsonObject;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;

/** Medusa's HTTP interface, with the headers of one caller. */
final class MedusaApi {

  private final URI server;
  private final Map<String, String> headers;

  MedusaApi(URI server, Map<String, String> headers) {
    this.server = server;
    this.headers = new HashMap<>(headers);
  }

  /** The same caller with another token, for what it sends this once. */
  MedusaApi as(String token) {
    MedusaApi other = new MedusaApi(server, headers);
    other.signIn(token);
    return other;
  }

  void signIn(String token) {
    headers.put("Authorization", "Bearer " + token);
  }

  JsonObject get(String path) {
    return send("GET", path, "");
  }

  JsonObject post(String path, JsonObject body) {
    return send("POST", path, body.toString());
  }

  JsonObject delete(String path) {
    return send("DELETE", path, "");
  }

  private JsonObject send(String method, String path, String body) {
    HttpResponse<String> answer = Http.send(method, server.resolve(path), headers, body);
    if (answer.statusCode() / 100 != 2) {
      throw new IllegalStateException(
          method + " " + path + " -> " + answer.statusCode() + " " + answer.body());
    }
    return Http.object(answer.body());
  }
}
