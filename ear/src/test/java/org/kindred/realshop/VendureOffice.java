package org.kindred.realshop;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The administrator of a Vendure shop, signed in. */
final class VendureOffice {

  private final VendureApi api;

  VendureOffice(VendureApi api) {
    this.api = api;
    api.ask(
        """
        mutation { login(username: "superadmin", password: "superadmin") {
          ... on CurrentUser { id } ERROR } }
        """);
  }

  /** A product with its first variant. */
  record Product(String id, String variant) {}

  /** By slug. */
  Map<String, Product> products() {
    JsonArray items =
        api.object("{ products(options: {take: 100}) { items { id slug variants { id } } } }")
            .getJsonArray("items");
    Map<String, Product> products = new TreeMap<>();
    for (JsonObject one : items.getValuesAs(JsonObject.class)) {
      JsonArray variants = one.getJsonArray("variants");
      String variant = variants.isEmpty() ? "" : variants.getJsonObject(0).getString("id");
      products.put(one.getString("slug"), new Product(one.getString("id"), variant));
    }
    return products;
  }

  /** How many collections the product is in; a job of the shop puts it there. */
  int collections(String product) {
    return api.object("query ($id: ID!) { product(id: $id) { collections { id } } }", "id", product)
        .getJsonArray("collections")
        .size();
  }

  void price(String variant, int minorUnits) {
    api.ask(
        "mutation ($id: ID!, $n: Money!) { updateProductVariants(input: [{id: $id, price: $n}]) { id"
            + " } }",
        "id",
        variant,
        "n",
        minorUnits);
  }

  void rename(String product, String name) {
    api.ask(
        """
        mutation ($id: ID!, $name: String!) { updateProduct(input: {id: $id,
          translations: [{languageCode: en, name: $name}]}) { id } }
        """,
        "id",
        product,
        "name",
        name);
  }

  void delete(String product) {
    api.ask("mutation ($id: ID!) { deleteProduct(id: $id) { result } }", "id", product);
  }

  void settle(JsonObject order) {
    api.ask(
        "mutation ($id: ID!) { settlePayment(id: $id) { ... on Payment { state } ERROR } }",
        "id",
        payment(order).getString("id"));
  }

  /** Takes one piece of the order's first line back; the refund is settled. */
  void refundOneOf(JsonObject order, int minorUnits) {
    String line = order.getJsonArray("lines").getJsonObject(0).getString("id");
    JsonObject input =
        VendureApi.json(
            "paymentId",
            payment(order).getString("id"),
            "lines",
            Json.createArrayBuilder()
                .add(VendureApi.json("orderLineId", line, "quantity", 1))
                .build(),
            "shipping",
            0,
            "adjustment",
            0,
            "amount",
            minorUnits,
            "reason",
            "too many");
    JsonObject refund =
        api.object(
            """
            mutation ($input: RefundOrderInput!) { refundOrder(input: $input) {
              ... on Refund { id state } ERROR } }
            """,
            "input",
            input);
    if (refund.getString("state").equals("Pending")) {
      api.ask(
          """
          mutation ($id: ID!) { settleRefund(input: {id: $id, transactionId: "t-1"}) {
            ... on Refund { state } ERROR } }
          """,
          "id",
          refund.getString("id"));
    }
  }

  void cancel(JsonObject order) {
    api.ask(
        """
        mutation ($id: ID!) { cancelOrder(input: {orderId: $id, reason: "changed their mind"}) {
          ... on Order { state } ERROR } }
        """,
        "id",
        order.getString("id"));
  }

  void deleteCustomer(String id) {
    api.ask("mutation ($id: ID!) { deleteCustomer(id: $id) { result } }", "id", id);
  }

  /** The codes of all orders that were placed. */
  Set<String> placedOrders() {
    JsonArray items =
        api.object("{ orders(options: {take: 100}) { items { code orderPlacedAt } } }")
            .getJsonArray("items");
    Set<String> codes = new TreeSet<>();
    for (JsonObject one : items.getValuesAs(JsonObject.class)) {
      if (!one.isNull("orderPlacedAt")) {
        codes.add(one.getString("code"));
      }
    }
    return codes;
  }

  private JsonObject payment(JsonObject order) {
    return api.object(
            "query ($id: ID!) { order(id: $id) { payments { id } } }", "id", order.getString("id"))
        .getJsonArray("payments")
        .getJsonObject(0);
  }
}
