package org.kindred.realshop;

import jakarta.json.JsonObject;
import java.util.List;
import java.util.Map;

/** Somebody in the storefront of a Vendure shop. */
final class VendureShopper {

  private final VendureApi api;
  private final String mail;

  VendureShopper(VendureApi api, String name) {
    this.api = api;
    this.mail = name + "@people.example";
  }

  void search(String term) {
    api.ask(
        "query ($term: String!) { search(input: {term: $term, groupByProduct: true}) { totalItems }"
            + " }",
        "term",
        term);
  }

  void register() {
    api.ask(
        """
        mutation ($mail: String!) {
          registerCustomerAccount(input: {emailAddress: $mail, firstName: "Ada",
            lastName: "Example", password: "pa55word"}) { ... on Success { success } ERROR } }
        """,
        "mail",
        mail);
  }

  void signIn() {
    api.ask(
        """
        mutation ($mail: String!) {
          login(username: $mail, password: "pa55word") { ... on CurrentUser { id } ERROR } }
        """,
        "mail",
        mail);
  }

  /** The id of the account that is signed in. */
  String customerId() {
    return api.object("{ activeCustomer { id } }").getString("id");
  }

  /** The id of the cart's line for the variant. */
  String add(String variant, int quantity) {
    List<JsonObject> lines =
        api.object(
                """
                mutation ($id: ID!, $n: Int!) {
                  addItemToOrder(productVariantId: $id, quantity: $n) {
                    ... on Order { lines { id productVariant { id } } } ERROR } }
                """,
                "id",
                variant,
                "n",
                quantity)
            .getJsonArray("lines")
            .getValuesAs(JsonObject.class);
    return lines.stream()
        .filter(line -> line.getJsonObject("productVariant").getString("id").equals(variant))
        .findFirst()
        .orElseThrow()
        .getString("id");
  }

  void adjust(String line, int quantity) {
    api.ask(
        """
        mutation ($id: ID!, $n: Int!) {
          adjustOrderLine(orderLineId: $id, quantity: $n) { ... on Order { id } ERROR } }
        """,
        "id",
        line,
        "n",
        quantity);
  }

  void remove(String line) {
    api.ask(
        """
        mutation ($id: ID!) { removeOrderLine(orderLineId: $id) { ... on Order { id } ERROR } }
        """,
        "id",
        line);
  }

  /** Pays for the cart; the order with its id, code and lines. */
  JsonObject checkOut() {
    api.ask(
        """
        mutation { setOrderShippingAddress(input: {fullName: "Ada Example",
          streetLine1: "1 Loop St", postalCode: "E1", countryCode: "GB"}) {
            ... on Order { id } ERROR } }
        """);
    String method =
        api.array("{ eligibleShippingMethods { id } }").getJsonObject(0).getString("id");
    api.ask(
        """
        mutation ($id: [ID!]!) {
          setOrderShippingMethod(shippingMethodId: $id) { ... on Order { id } ERROR } }
        """,
        "id",
        method);
    api.ask(
        """
        mutation { transitionOrderToState(state: "ArrangingPayment") {
          ... on Order { id } ... on OrderStateTransitionError { errorCode transitionError } } }
        """);
    JsonObject order =
        api.object(
            """
            mutation { addPaymentToOrder(input: {method: "dummy", metadata: {}}) {
              ... on Order { id code state lines { id } } ERROR } }
            """);
    if (!order.getString("state").equals("PaymentAuthorized")) {
      throw new IllegalStateException("not placed: " + order);
    }
    return order;
  }

  /** Registers, buys one of each, and never comes back. */
  static void buyOnce(VendureShop shop, String name, List<String> variants) {
    VendureShopper shopper = shop.shopper(name, Map.of());
    shopper.register();
    shopper.signIn();
    variants.forEach(variant -> shopper.add(variant, 1));
    shopper.checkOut();
  }
}
