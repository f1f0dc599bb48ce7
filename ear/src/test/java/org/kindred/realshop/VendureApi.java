package org.kindred.realshop;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;

/** One of Vendure's GraphQL APIs, in one session. */
final class VendureApi {

  private static final String ERROR = "... on ErrorResult { errorCode message }";

  private final URI address;
  private final Map<String, String> headers;

  VendureApi(URI address, Map<String, String> headers) {
    this.address = address;
    this.headers = new HashMap<>(headers);
  }

  /**
   * The only result of a query. {@code ERROR} in it stands for what a refusal is told by, which is
   * thrown.
   *
   * @param variables in turns name and value
   */
  JsonValue ask(String query, Object... variables) {
    JsonObject body =
        Json.createObjectBuilder()
            .add("query", query.replace("ERROR", ERROR))
            .add("variables", json(variables))
            .build();
    HttpResponse<String> answer = Http.send("POST", address, headers, body.toString());
    answer
        .headers()
        .firstValue("vendure-auth-token")
        .ifPresent(token -> headers.put("Authorization", "Bearer " + token));
    JsonObject told = Http.object(answer.body());
    if (told.containsKey("errors")) {
      throw new IllegalStateException(query + " -> " + told.get("errors"));
    }
    JsonValue result = told.getJsonObject("data").values().iterator().next();
    if (result instanceof JsonObject refusal && refusal.containsKey("errorCode")) {
      throw new IllegalStateException(query + " -> " + refusal);
    }
    return result;
  }

  JsonObject object(String query, Object... variables) {
    return ask(query, variables).asJsonObject();
  }

  JsonArray array(String query, Object... variables) {
    return ask(query, variables).asJsonArray();
  }

  static JsonObject json(Object... namesAndValues) {
    JsonObjectBuilder builder = Json.createObjectBuilder();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      String name = (String) namesAndValues[i];
      Object value = namesAndValues[i + 1];
      if (value instanceof JsonValue json) {
        builder.add(name, json);
      } else if (value instanceof Integer number) {
        builder.add(name, number);
      } else {
        builder.add(name, (String) value);
      }
    }
    return builder.build();
  }
}
