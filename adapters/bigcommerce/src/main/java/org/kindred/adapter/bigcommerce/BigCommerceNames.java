package org.kindred.adapter.bigcommerce;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kindred.adapter.support.JsonFields;
import org.kindred.adapter.support.UrlText;

/**
 * Puts names in the place of the ids of brand and categories. Asks once per id in its life, which
 * is one page or one delivery. Not thread-safe.
 */
final class BigCommerceNames {

  private static final int DEEPEST = 8;

  private final BigCommerceApi api;
  private final Map<String, Optional<JsonFields>> categories = new HashMap<>();
  private final Map<String, Optional<String>> brands = new HashMap<>();

  BigCommerceNames(BigCommerceApi api) {
    this.api = api;
  }

  /** The product as JSON, completed. */
  String completed(JsonFields product) {
    JsonObjectBuilder complete = Json.createObjectBuilder(parsed(product.json()));
    complete.remove("brand");
    product
        .findId("brand_id")
        .filter(id -> !id.equals("0"))
        .flatMap(this::brand)
        .ifPresent(name -> complete.add("brand", name));
    JsonArrayBuilder paths = Json.createArrayBuilder();
    for (String category : product.ids("categories")) {
      paths.add(Json.createObjectBuilder().add("names", Json.createArrayBuilder(path(category))));
    }
    return complete.add("categoryPaths", paths).build().toString();
  }

  private Optional<String> brand(String id) {
    return brands.computeIfAbsent(
        id,
        absent ->
            api.find("/v3/catalog/brands/" + UrlText.encoded(id))
                .flatMap(answer -> answer.findObject("data"))
                .flatMap(brand -> brand.findText("name")));
  }

  private List<String> path(String id) {
    Deque<String> names = new ArrayDeque<>();
    Optional<JsonFields> place = category(id);
    while (place.isPresent() && names.size() < DEEPEST) {
      names.addFirst(place.get().text("name"));
      place =
          place
              .get()
              .findId("parent_id")
              .filter(parent -> !parent.equals("0"))
              .flatMap(this::category);
    }
    return List.copyOf(names);
  }

  private Optional<JsonFields> category(String id) {
    return categories.computeIfAbsent(
        id,
        absent ->
            api.find("/v3/catalog/categories/" + UrlText.encoded(id))
                .flatMap(answer -> answer.findObject("data")));
  }

  private static JsonObject parsed(String json) {
    try (var reader = Json.createReader(new StringReader(json))) {
      return reader.readObject();
    }
  }
}
