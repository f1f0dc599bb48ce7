package org.kindred.storefront.event;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonReaderFactory;
import jakarta.json.JsonValue;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.kindred.core.intake.BrowserEvent;
import org.kindred.core.intake.BrowserEventBatch;
import org.kindred.core.interaction.InteractionType;
import org.kindred.spi.value.Consent;
import org.kindred.spi.value.ProductId;
import org.kindred.spi.value.VisitorKey;
import org.kindred.storefront.door.PrivacySignals;
import org.kindred.storefront.problem.Problem;
import org.kindred.storefront.problem.RefusedRequestException;

/** Reads beacons. What cannot be read is refused as a whole, with the name of the wrong field. */
final class BeaconReader {

  private static final JsonReaderFactory READERS = Json.createReaderFactory(Map.of());

  private BeaconReader() {}

  /**
   * @param header finds a header of the request by its name
   * @throws RefusedRequestException with status 400, naming the wrong field
   */
  static BrowserEventBatch read(byte[] body, Function<String, @Nullable String> header) {
    BeaconFields beacon = new BeaconFields("", parse(body));
    Consent said = beacon.named("consent", Consent.class).orElse(Consent.UNKNOWN);
    String agent = Optional.ofNullable(header.apply("User-Agent")).orElse("");
    VisitorKey visitor = beacon.checked("visitor", VisitorKey::new);
    return new BrowserEventBatch(
        visitor, PrivacySignals.effective(said, header), agent, events(beacon.array("events")));
  }

  private static JsonObject parse(byte[] body) {
    try (JsonReader reader =
        READERS.createReader(new ByteArrayInputStream(body), StandardCharsets.UTF_8)) {
      return reader.readObject();
    } catch (JsonException e) {
      throw new RefusedRequestException(
          Problem.invalid("body", "body: must be one JSON object in UTF-8"));
    }
  }

  private static List<BrowserEvent> events(JsonArray array) {
    if (array.size() > BrowserEventBatch.MAX_EVENTS) {
      throw new RefusedRequestException(
          Problem.invalid(
              "events", "events: at most " + BrowserEventBatch.MAX_EVENTS + " at once"));
    }
    List<BrowserEvent> events = new ArrayList<>(array.size());
    for (int i = 0; i < array.size(); i++) {
      String place = "events[" + i + "]";
      if (array.get(i).getValueType() != JsonValue.ValueType.OBJECT) {
        throw new RefusedRequestException(Problem.invalid(place, place + ": must be an object"));
      }
      events.add(event(new BeaconFields(place + ".", array.getJsonObject(i)), place));
    }
    return events;
  }

  private static BrowserEvent event(BeaconFields fields, String place) {
    InteractionType type =
        fields
            .named("type", InteractionType.class)
            .orElseThrow(() -> fields.refused("type", "is missing"));
    try {
      return new BrowserEvent(
          fields.text("id").orElse(""),
          type,
          fields.text("productId").map(ProductId::new).orElse(null),
          fields.time("occurredAt").orElse(null),
          fields.text("attributionToken").orElse(null),
          fields.number("position").map(Math::toIntExact).orElse(null),
          fields.number("dwellMillis").orElse(null),
          fields.text("query").orElse(null),
          fields.number("quantity").map(Math::toIntExact).orElse(null));
    } catch (IllegalArgumentException | ArithmeticException e) {
      throw new RefusedRequestException(Problem.invalid(place, place + ": " + e.getMessage()));
    }
  }
}
