package org.kindred.core.intake;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.kindred.adapter.testkit.RecordedDeliveries;
import org.kindred.adapter.testkit.RecordedDelivery;
import org.kindred.spi.value.CustomerId;
import org.kindred.spi.value.Shopper;
import org.kindred.spi.value.VisitorKey;

/**
 * All events of a recorded day, one by one, so that they can be delivered in any order: those that
 * were recorded for the adapter, and a day in a shop of several people. But for the end of the
 * shop, after which there is nothing to compare.
 */
final class RecordedDay {

  private static final List<String> FOLDERS =
      List.of("/org/kindred/adapter/openevents/deliveries", "/org/kindred/core/intake/day");

  private final List<JsonObject> events = new ArrayList<>();

  RecordedDay() {
    for (String folder : FOLDERS) {
      for (RecordedDelivery recorded : RecordedDeliveries.in(RecordedDay.class, folder)) {
        try (JsonReader reader =
            Json.createReader(new StringReader(recorded.delivery().bodyText()))) {
          for (JsonValue event : reader.readObject().getJsonArray("events")) {
            if (!event.asJsonObject().getString("type").equals("shop.erasure_requested")) {
              events.add(event.asJsonObject());
            }
          }
        }
      }
    }
  }

  int size() {
    return events.size();
  }

  /** The events in this order, so many in a delivery at most, no id twice in one. */
  List<List<String>> deliveries(List<Integer> order, int atMost) {
    List<List<String>> deliveries = new ArrayList<>();
    List<String> current = new ArrayList<>();
    Set<String> inCurrent = new HashSet<>();
    for (int index : order) {
      String id = events.get(index).getString("id");
      if (current.size() == atMost || inCurrent.contains(id)) {
        deliveries.add(List.copyOf(current));
        current.clear();
        inCurrent.clear();
      }
      current.add(events.get(index).toString());
      inCurrent.add(id);
    }
    deliveries.add(List.copyOf(current));
    return deliveries;
  }

  /** Everybody whom the day names, under each name alone. */
  List<Shopper> people() {
    Set<String> customers = new TreeSet<>();
    Set<String> browsers = new TreeSet<>();
    for (JsonObject event : events) {
      event.forEach(
          (field, value) -> {
            if (field.endsWith("ustomerId")) {
              customers.add(event.getString(field));
            } else if (field.equals("visitorKey")) {
              browsers.add(event.getString(field));
            }
          });
    }
    List<Shopper> people = new ArrayList<>();
    customers.forEach(customer -> people.add(Shopper.of(new CustomerId(customer))));
    browsers.forEach(browser -> people.add(Shopper.of(new VisitorKey(browser))));
    return people;
  }
}
