package org.kindred.demo.journal;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.time.Instant;
import java.util.Optional;

/** An event of the open event vocabulary, as it is sent. Made by {@link ShopEvents}. */
public record ShopEvent(JsonObject json) {

  public String id() {
    return json.getString("id");
  }

  public String type() {
    return json.getString("type");
  }

  public Instant occurredAt() {
    return Instant.parse(json.getString("occurredAt"));
  }

  /** A field that must be there. */
  public String get(String field) {
    return json.getString(field);
  }

  public Optional<String> find(String field) {
    return json.get(field) instanceof JsonString text
        ? Optional.of(text.getString())
        : Optional.empty();
  }

  public int number(String field) {
    return json.getInt(field);
  }

  public JsonObject object(String field) {
    return json.getJsonObject(field);
  }

  public JsonArray array(String field) {
    return json.getJsonArray(field);
  }
}
