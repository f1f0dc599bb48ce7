package org.kindred.realshop;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.math.BigDecimal;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.kindred.system.ConnectedShop;
import org.kindred.system.KindredServer;

/** What Kindred answers to the widget, for one browser that consented. */
final class Storefront {

  private final KindredServer server;
  private final ConnectedShop shop;
  private final String visitor;

  Storefront(KindredServer server, ConnectedShop shop, String visitor) {
    this.server = server;
    this.shop = shop;
    this.visitor = visitor;
  }

  /** One recommendation. */
  record Shown(String name, BigDecimal price, String currency, String reason) {}

  List<Shown> recommended(String strategy) {
    HttpResponse<String> answer =
        Http.send(
            "GET",
            door(
                "/recommendations?placement=HOME_PAGE&consent=GRANTED&limit=12&strategy="
                    + strategy
                    + "&visitor="
                    + visitor),
            Map.of(),
            "");
    if (answer.statusCode() != 200) {
      throw new IllegalStateException(answer.statusCode() + " " + answer.body());
    }
    return Http.object(answer.body()).getJsonArray("items").getValuesAs(Storefront::shown);
  }

  List<String> names(String strategy) {
    return recommended(strategy).stream().map(Shown::name).toList();
  }

  List<String> reasons(String strategy) {
    return recommended(strategy).stream().map(Shown::reason).distinct().sorted().toList();
  }

  private URI door(String path) {
    return server.url("/kindred/api/v1/shops/" + shop.key() + path);
  }

  private static Shown shown(JsonValue value) {
    JsonObject item = value.asJsonObject();
    JsonObject price = item.getJsonObject("price");
    return new Shown(
        item.getString("name"),
        new BigDecimal(price.getString("amount")),
        price.getString("currency"),
        item.getJsonObject("reason").getString("code"));
  }
}
