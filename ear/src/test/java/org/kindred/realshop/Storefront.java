package org.kindred.realshop;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.kindred.system.ConnectedShop;
import org.kindred.system.KindredServer;

/** What the widget does in the pages of a shop, for one browser that consented. */
final class Storefront {

  private final KindredServer server;
  private final ConnectedShop shop;
  private final String visitor;
  private final Clock clock = Clock.systemUTC();

  Storefront(KindredServer server, ConnectedShop shop, String visitor) {
    this.server = server;
    this.shop = shop;
    this.visitor = visitor;
  }

  /**
   * One recommendation.
   *
   * @param price with its currency
   */
  record Shown(String product, String name, String price, String reason) {}

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

  /** Looks at a product's page. */
  void view(String product) {
    JsonObject event =
        Json.createObjectBuilder()
            .add("id", "view-" + product + "-" + clock.millis())
            .add("type", "VIEW")
            .add("productId", product)
            .add("occurredAt", clock.instant().toString())
            .add("dwellMillis", 12_000)
            .build();
    JsonObject beacon =
        Json.createObjectBuilder()
            .add("visitor", visitor)
            .add("consent", "GRANTED")
            .add("events", Json.createArrayBuilder().add(event))
            .build();
    HttpResponse<String> answer = Http.send("POST", door("/events"), Map.of(), beacon.toString());
    if (answer.statusCode() != 204) {
      throw new IllegalStateException(answer.statusCode() + " " + answer.body());
    }
  }

  private URI door(String path) {
    return server.url("/kindred/api/v1/shops/" + shop.key() + path);
  }

  private static Shown shown(jakarta.json.JsonValue value) {
    JsonObject item = value.asJsonObject();
    JsonObject price = item.getJsonObject("price");
    return new Shown(
        item.getString("productId"),
        item.getString("name"),
        price.getString("amount") + " " + price.getString("currency"),
        item.getJsonObject("reason").getString("code"));
  }
}
