package org.kindred.adapter.tiktokshop;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.json.Json;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.kindred.adapter.support.JsonBody;
import org.kindred.adapter.support.JsonFields;
import org.kindred.adapter.support.UrlText;

/** Asks for orders with their returns and for products in full. */
record TikTokEntities(TikTokApi api) {

  /** A product; empty when there is none. */
  Optional<JsonFields> product(String id) {
    return api.get("/product/202309/products/" + UrlText.encoded(id), "");
  }

  /** An order with its returns; empty when there is none. */
  Optional<JsonFields> order(String id) {
    return api.get("/order/202309/orders", "ids=" + id)
        .flatMap(data -> data.objects("orders").stream().findFirst())
        .map(this::withReturns);
  }

  /** An order of a list, with its returns. */
  JsonFields withReturns(JsonFields order) {
    String body =
        Json.createObjectBuilder()
            .add("order_ids", Json.createArrayBuilder().add(order.id("id")))
            .build()
            .toString();
    List<JsonFields> returns =
        api.post("/return_refund/202309/returns/search", "page_size=50", body)
            .objects("return_orders");
    String json = order.json();
    String list = returns.stream().map(JsonFields::json).collect(Collectors.joining(",", "[", "]"));
    return JsonBody.object(
        (json.substring(0, json.length() - 1) + ",\"returns\":" + list + "}").getBytes(UTF_8));
  }
}
