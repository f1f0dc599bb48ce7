package org.kindred.storefront.widget;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;

/** Lists as the endpoint writes them. */
final class Answers {

  private Answers() {}

  static String slate(String slateId, int items) {
    JsonArrayBuilder array = Json.createArrayBuilder();
    for (int i = 1; i <= items; i++) {
      array.add(item(slateId, i, "Product " + i));
    }
    return slate(slateId, array);
  }

  static String slate(String slateId, JsonArrayBuilder items) {
    return Json.createObjectBuilder()
        .add("slateId", slateId)
        .add("title", "For you")
        .add("arm", "TREATMENT")
        .add("attributionToken", slateId)
        .add("items", items)
        .build()
        .toString();
  }

  static String controlArm() {
    return Json.createObjectBuilder()
        .add("slateId", "c")
        .add("arm", "CONTROL")
        .add("items", Json.createArrayBuilder())
        .build()
        .toString();
  }

  static JsonObjectBuilder item(String slateId, int position, String name) {
    return Json.createObjectBuilder()
        .add("position", position)
        .add("productId", "p" + position)
        .add("name", name)
        .add("url", "/product/" + position)
        .add("imageUrl", "/image/" + position + ".svg")
        .add("price", Json.createObjectBuilder().add("amount", "1234.50").add("currency", "EUR"))
        .add("availability", "IN_STOCK")
        .add("reason", Json.createObjectBuilder().add("code", "TRENDING").add("text", "Popular"))
        .add("attributionToken", slateId + "-" + position);
  }
}
