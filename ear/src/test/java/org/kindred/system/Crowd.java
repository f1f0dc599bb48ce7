package org.kindred.system;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.StringReader;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Visitors of a shop, as Kindred meets them: their browsers ask for recommendations and report what
 * was seen and chosen, and the shop reports what they buy. Counts as it goes, so that a test knows
 * what must come out of it.
 */
final class Crowd {
  private static final int ORDERS_AT_ONCE = 100;
  private static final int LIMIT = 2;

  private final KindredServer server;
  private final OpenEventsClient shop;
  private final Clock clock = Clock.systemUTC();
  private final List<String> told = new ArrayList<>();
  private final Map<String, Funnel> funnels = new HashMap<>();
  private int numberOfEvents;

  Crowd(KindredServer server) {
    this.server = server;
    this.shop = new OpenEventsClient(server);
  }

  /** One product as it was recommended. */
  record Recommended(String productId, String attributionToken) {}

  /**
   * Somebody who came, and what the recommendations on a page were.
   *
   * @param cameAt when the answer was there
   * @param treated false for the control group, which is shown nothing
   */
  record Visitor(String key, Instant cameAt, boolean treated, List<Recommended> shown) {}

  /** What was counted of one placement. */
  static final class Funnel {
    long impressions;
    long clicks;
  }

  /** Somebody opens a page. */
  Visitor opens(String placement, String visitor, String consent) throws Exception {
    HttpResponse<String> answer =
        server.get(
            server.door(
                "/recommendations?strategy=NEW_ARRIVALS&placement=%s&visitor=%s&consent=%s&limit=%d"
                    .formatted(placement, visitor, consent, LIMIT)));
    assertThat(answer.statusCode()).isEqualTo(200);
    JsonObject slate = object(answer.body());
    List<Recommended> shown =
        slate.getJsonArray("items").stream()
            .map(JsonValue::asJsonObject)
            .map(
                item ->
                    new Recommended(
                        item.getString("productId"), item.getString("attributionToken")))
            .toList();
    boolean treated = slate.getString("arm").equals("TREATMENT");
    assertThat(shown).hasSize(treated ? LIMIT : 0);
    return new Visitor(visitor, clock.instant(), treated, shown);
  }

  /** The browser tells what happened on a page, in one beacon. */
  void reports(String placement, Visitor visitor, Instant at, List<Recommended> clicked)
      throws IOException, InterruptedException {
    List<String> events = new ArrayList<>();
    visitor.shown().forEach(item -> events.add(event("IMPRESSION", item, at)));
    clicked.forEach(item -> events.add(event("CLICK", item, at.plusMillis(100))));
    Funnel funnel = of(placement);
    funnel.impressions += visitor.shown().size();
    funnel.clicks += clicked.size();
    String body =
        "{\"visitor\":\"%s\",\"consent\":\"GRANTED\",\"events\":[%s]}"
            .formatted(visitor.key(), String.join(",", events));
    HttpResponse<String> answer =
        server.send(
            HttpRequest.newBuilder(server.door("/events"))
                .header("Content-Type", "text/plain")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build());
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(204);
  }

  /** The shop is about to tell this; {@link #shopTells()} sends it. */
  void note(String event) {
    told.add(event);
  }

  /** Sends what was noted, as signed deliveries. */
  void shopTells() throws IOException, InterruptedException {
    for (int from = 0; from < told.size(); from += ORDERS_AT_ONCE) {
      List<String> delivery = told.subList(from, Math.min(told.size(), from + ORDERS_AT_ONCE));
      assertThat(shop.post(String.join(",", delivery)).statusCode()).isEqualTo(200);
    }
    told.clear();
  }

  /** What browsers reported of a placement. */
  Funnel of(String placement) {
    return funnels.computeIfAbsent(placement, name -> new Funnel());
  }

  private String event(String type, Recommended item, Instant at) {
    return """
    {"id":"e-%d","type":"%s","productId":"%s","occurredAt":"%s","attributionToken":"%s"}\
    """
        .formatted(numberOfEvents++, type, item.productId(), at, item.attributionToken());
  }

  private static JsonObject object(String text) {
    try (JsonReader reader = Json.createReader(new StringReader(text))) {
      return reader.readObject();
    }
  }
}
