package org.kindred.realshop;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.math.BigDecimal;
import java.net.URI;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.kindred.system.Eventually;

/** The administrator of a Vendure shop, signed in. */
final class VendureOffice implements Office {

  /** Also the password. */
  static final String NAME = "superadmin";

  /** A product's category and the one above that. */
  private static final int COLLECTIONS = 2;

  private final VendureApi api;
  private final Catalogue catalogue;

  VendureOffice(VendureApi api, Catalogue catalogue) {
    this.api = api;
    this.catalogue = catalogue;
  }

  static VendureApi signIn(URI address) {
    VendureApi api = new VendureApi(address, Map.of());
    api.ask(
        """
        mutation ($name: String!) { login(username: $name, password: $name) {
          ... on CurrentUser { id } ERROR } }
        """,
        "name",
        NAME);
    return api;
  }

  static Catalogue catalogue(VendureApi api) {
    JsonArray items =
        api.object("{ products(options: {take: 100}) { items { id slug variants { id } } } }")
            .getJsonArray("items");
    Map<String, Catalogue.Product> products = new TreeMap<>();
    for (JsonObject one : items.getValuesAs(JsonObject.class)) {
      String variant = one.getJsonArray("variants").getJsonObject(0).getString("id");
      products.put(one.getString("slug"), new Catalogue.Product(one.getString("id"), variant));
    }
    return new Catalogue(products);
  }

  /** A job of the shop puts products into collections. */
  void awaitFiled() {
    for (String slug : catalogue.products().keySet()) {
      Eventually.within(RealRun.SOON, slug + " is filed", () -> collections(slug) == COLLECTIONS);
    }
  }

  private int collections(String slug) {
    return api.object(
            "query ($id: ID!) { product(id: $id) { collections { id } } }",
            "id",
            catalogue.id(slug))
        .getJsonArray("collections")
        .size();
  }

  /** Prices are before tax, which is a fifth. */
  @Override
  public BigDecimal repriceKettle() {
    api.ask(
        """
        mutation ($id: ID!) { updateProductVariants(input: [{id: $id, price: 4990}]) { id } }
        """,
        "id",
        catalogue.variant("kettle"));
    return new BigDecimal("59.88");
  }

  @Override
  public void rename(String slug, String name) {
    api.ask(
        """
        mutation ($id: ID!, $name: String!) { updateProduct(input: {id: $id,
          translations: [{languageCode: en, name: $name}]}) { id } }
        """,
        "id",
        catalogue.id(slug),
        "name",
        name);
  }

  @Override
  public void delete(String slug) {
    api.ask("mutation ($id: ID!) { deleteProduct(id: $id) { result } }", "id", catalogue.id(slug));
  }

  @Override
  public void sellOut(String slug) {
    api.ask(
        """
        mutation ($id: ID!) { updateProductVariants(input: [{id: $id, stockOnHand: 0}]) { id } }
        """,
        "id",
        catalogue.variant(slug));
  }

  @Override
  public Set<String> orders() {
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

  @Override
  public int refundOneTent(String code) {
    JsonObject order = order(code);
    String payment = first(order, "payments");
    api.ask(
        "mutation ($id: ID!) { settlePayment(id: $id) { ... on Payment { state } ERROR } }",
        "id",
        payment);
    JsonObject piece = VendureApi.json("orderLineId", first(order, "lines"), "quantity", 1);
    JsonObject refund = refund(payment, piece);
    if (refund.getString("state").equals("Pending")) {
      settle(refund);
    }
    return 1;
  }

  /** What a tent costs with tax, in cents. */
  private JsonObject refund(String payment, JsonObject piece) {
    return api.object(
        """
        mutation ($input: RefundOrderInput!) { refundOrder(input: $input) {
          ... on Refund { id state } ERROR } }
        """,
        "input",
        VendureApi.json(
            "paymentId",
            payment,
            "lines",
            Json.createArrayBuilder().add(piece).build(),
            "shipping",
            0,
            "adjustment",
            0,
            "amount",
            23_880,
            "reason",
            "too many"));
  }

  private void settle(JsonObject refund) {
    api.ask(
        """
        mutation ($id: ID!) { settleRefund(input: {id: $id, transactionId: "t-1"}) {
          ... on Refund { state } ERROR } }
        """,
        "id",
        refund.getString("id"));
  }

  @Override
  public void cancel(String code) {
    api.ask(
        """
        mutation ($id: ID!) { cancelOrder(input: {orderId: $id, reason: "changed their mind"}) {
          ... on Order { state } ERROR } }
        """,
        "id",
        order(code).getString("id"));
  }

  @Override
  public void deleteAccount(String account) {
    api.ask("mutation ($id: ID!) { deleteCustomer(id: $id) { result } }", "id", account);
  }

  private JsonObject order(String code) {
    return api.object(
            """
            query ($code: String!) { orders(options: {filter: {code: {eq: $code}}}) {
              items { id lines { id } payments { id } } } }
            """,
            "code",
            code)
        .getJsonArray("items")
        .getJsonObject(0);
  }

  private static String first(JsonObject order, String what) {
    return order.getJsonArray(what).getJsonObject(0).getString("id");
  }
}
