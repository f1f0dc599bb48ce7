package org.kindred.adapter.bigcommerce;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.kindred.adapter.support.JsonBody;
import org.kindred.adapter.support.JsonFields;
import org.kindred.adapter.support.UrlText;

/** Asks for entities with all that is needed to read them. */
record BigCommerceEntities(BigCommerceApi api) {

  /** A product by its id; empty when it is gone. */
  Optional<String> product(String id) {
    return api.find("/v3/catalog/products/" + UrlText.encoded(id) + "?include=images")
        .flatMap(answer -> answer.findObject("data"))
        .map(new BigCommerceNames(api)::completed);
  }

  /** An order by its id with its lines and refunds; empty when it is gone. */
  Optional<String> order(String id) {
    return api.find("/v2/orders/" + UrlText.encoded(id)).map(this::completed);
  }

  /** A cart; empty when it is gone. */
  Optional<String> cart(String id) {
    return api.find("/v3/carts/" + UrlText.encoded(id))
        .flatMap(answer -> answer.findObject("data"))
        .map(JsonFields::json);
  }

  /** An order of a list with its lines and refunds. */
  String completed(JsonFields order) {
    String id = UrlText.encoded(order.id("id"));
    List<JsonFields> lines = api.list("/v2/orders/" + id + "/products?limit=250");
    List<JsonFields> refunds =
        api.find("/v3/orders/" + id + "/payment_actions/refunds")
            .map(answer -> answer.objects("data"))
            .orElse(List.of());
    return Json.createObjectBuilder(parsed(order.json()))
        .add("lines", array(lines))
        .add("refunds", array(refunds))
        .build()
        .toString();
  }

  static JsonFields read(String json) {
    return JsonBody.object(json.getBytes(UTF_8));
  }

  private static JsonArray array(List<JsonFields> entities) {
    String json =
        entities.stream().map(JsonFields::json).collect(Collectors.joining(",", "[", "]"));
    try (var reader = Json.createReader(new StringReader(json))) {
      return reader.readArray();
    }
  }

  private static JsonObject parsed(String json) {
    try (var reader = Json.createReader(new StringReader(json))) {
      return reader.readObject();
    }
  }
}
