package org.kindred.adapter.bigcommerce;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.kindred.adapter.support.JsonBody;
import org.kindred.adapter.support.JsonFields;

/**
 * A delivery: a scope and the id of what it is about.
 *
 * @param scope such as {@code store/order/created}
 * @param hash SHA-1 of the payload, as BigCommerce says
 */
record BigCommerceMessage(String scope, Instant createdAt, String hash, JsonFields data) {

  private static final Set<String> ABOUT_ORDERS =
      Set.of("store/order/created", "store/order/updated", "store/order/statusUpdated");

  static BigCommerceMessage of(byte[] body) {
    JsonFields fields = JsonBody.object(body);
    return new BigCommerceMessage(
        fields.text("scope"),
        Instant.ofEpochSecond(fields.longInteger("created_at")),
        fields.findText("hash").orElse(""),
        fields.object("data"));
  }

  String id() {
    return data.id("id");
  }

  boolean isAboutOrder() {
    return ABOUT_ORDERS.contains(scope);
  }

  boolean isRefund() {
    return scope.equals("store/order/refund/created");
  }

  boolean isAddedCartLine() {
    return scope.equals("store/cart/lineItem/created");
  }

  boolean isAboutProductState() {
    return (scope.startsWith("store/product/") && !scope.equals("store/product/deleted"))
        || scope.startsWith("store/sku/");
  }

  /** The product of a product, an inventory or a stock keeping unit. */
  String productId() {
    Optional<JsonFields> part = data.findObject("sku").or(() -> data.findObject("inventory"));
    return part.flatMap(one -> one.findId("product_id")).orElseGet(this::id);
  }
}
