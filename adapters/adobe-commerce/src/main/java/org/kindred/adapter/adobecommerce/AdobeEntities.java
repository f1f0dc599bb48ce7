package org.kindred.adapter.adobecommerce;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kindred.adapter.support.JsonBody;
import org.kindred.adapter.support.JsonFields;
import org.kindred.adapter.support.UrlText;

/**
 * Brings entities of the REST interface into the shape of events, categories named. Asks for each
 * category once in its life, which is one page or one delivery. Not thread-safe.
 */
final class AdobeEntities {

  private static final int DEEPEST = 8;

  /** The root and the shop's own root, which no shopper sees. */
  private static final int HIDDEN_LEVELS = 1;

  private final AdobeApi api;
  private final Map<String, Optional<JsonFields>> categories = new HashMap<>();

  AdobeEntities(AdobeApi api) {
    this.api = api;
  }

  /** A product by its code; empty when it is gone. */
  Optional<JsonFields> product(String sku) {
    return api.find("/products/" + UrlText.encoded(sku)).map(this::product);
  }

  /** A product of a list. */
  JsonFields product(JsonFields rest) {
    JsonObjectBuilder flat = Json.createObjectBuilder(parsed(rest.json()));
    flat.add("entity_id", rest.id("id"));
    for (JsonFields attribute : rest.objects("custom_attributes")) {
      // some values are lists, such as the ids of websites: nothing that is read here
      if (attribute.isScalar("value")) {
        attribute
            .findScalar("value")
            .ifPresent(value -> flat.add(attribute.text("attribute_code"), value));
      }
    }
    Optional<JsonFields> more = rest.findObject("extension_attributes");
    more.flatMap(some -> some.findObject("stock_item"))
        .ifPresent(stock -> flat.add("quantity_and_stock_status", parsed(stock.json())));
    JsonArrayBuilder paths = Json.createArrayBuilder();
    for (JsonFields link : more.map(some -> some.objects("category_links")).orElse(List.of())) {
      paths.add(
          Json.createObjectBuilder()
              .add("names", Json.createArrayBuilder(path(link.id("category_id")))));
    }
    return fields(flat.add("categoryPaths", paths).build());
  }

  /** An order of a list with its credit memos. */
  JsonFields order(JsonFields rest) {
    boolean refunded =
        rest.findDecimal("total_refunded").map(sum -> sum.signum() > 0).orElse(false);
    if (!refunded) {
      return rest;
    }
    String id = UrlText.encoded(rest.id("entity_id"));
    JsonArrayBuilder memos = Json.createArrayBuilder();
    api.get("/creditmemos?" + AdobeSearch.filter("order_id", "eq", id))
        .objects("items")
        .forEach(memo -> memos.add(parsed(memo.json())));
    return fields(Json.createObjectBuilder(parsed(rest.json())).add("creditmemos", memos).build());
  }

  private List<String> path(String id) {
    Deque<String> names = new ArrayDeque<>();
    Optional<JsonFields> place = category(id);
    while (place.isPresent()
        && place.get().integer("level") > HIDDEN_LEVELS
        && names.size() < DEEPEST) {
      names.addFirst(place.get().text("name"));
      place = place.get().findId("parent_id").flatMap(this::category);
    }
    return List.copyOf(names);
  }

  private Optional<JsonFields> category(String id) {
    Optional<JsonFields> known = categories.get(id);
    if (known == null) {
      known = api.find("/categories/" + UrlText.encoded(id));
      categories.put(id, known);
    }
    return known;
  }

  private static JsonFields fields(JsonValue value) {
    return JsonBody.object(value.toString().getBytes(UTF_8));
  }

  private static JsonObject parsed(String json) {
    try (var reader = Json.createReader(new StringReader(json))) {
      return reader.readObject();
    }
  }
}
