package org.kindred.realshop;

import jakarta.json.JsonObject;
import java.util.List;

/** Somebody in the storefront of a Vendure shop. */
final class VendureShopper implements Shopper {

  private final VendureApi api;
  private final Catalogue catalogue;
  private final String mail;

  VendureShopper(VendureApi api, Catalogue catalogue, String name) {
    this.api = api;
    this.catalogue = catalogue;
    this.mail = name + "@people.example";
  }

  @Override
  public void search(String term) {
    api.ask(
        "query ($term: String!) { search(input: {term: $term, groupByProduct: true}) { totalItems }"
            + " }",
        "term",
        term);
  }

  @Override
  public String register() {
    api.ask(
        """
        mutation ($mail: String!) {
          registerCustomerAccount(input: {emailAddress: $mail, firstName: "Ada",
            lastName: "Example", password: "pa55word"}) { ... on Success { success } ERROR } }
        """,
        "mail",
        mail);
    api.ask(
        """
        mutation ($mail: String!) {
          login(username: $mail, password: "pa55word") { ... on CurrentUser { id } ERROR } }
        """,
        "mail",
        mail);
    return api.object("{ activeCustomer { id } }").getString("id");
  }

  @Override
  public String add(String slug, int quantity) {
    String variant = catalogue.variant(slug);
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

  @Override
  public void adjust(String line, int quantity) {
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

  @Override
  public void remove(String line) {
    api.ask(
        """
        mutation ($id: ID!) { removeOrderLine(orderLineId: $id) { ... on Order { id } ERROR } }
        """,
        "id",
        line);
  }

  @Override
  public String checkOut() {
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
              ... on Order { code state } ERROR } }
            """);
    if (!order.getString("state").equals("PaymentAuthorized")) {
      throw new IllegalStateException("not placed: " + order);
    }
    return order.getString("code");
  }
}
