package org.kindred.demo.journal;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import java.io.StringReader;
import org.jspecify.annotations.Nullable;

/**
 * One thing that happened.
 *
 * @param told whether Kindred is told; not what a shopper did who has not agreed to it
 * @param text what a shopper wrote, which stays in the shop, or null
 */
public record JournalEntry(ShopEvent event, boolean told, @Nullable String text) {

  static JournalEntry parse(String line) {
    try (JsonReader reader = Json.createReader(new StringReader(line))) {
      JsonObject json = reader.readObject();
      return new JournalEntry(
          new ShopEvent(json.getJsonObject("event")),
          json.getBoolean("told"),
          json.getString("text", null));
    }
  }

  String line() {
    JsonObjectBuilder json = Json.createObjectBuilder().add("event", event.json());
    json.add("told", told);
    if (text != null) {
      json.add("text", text);
    }
    return json.build().toString();
  }
}
