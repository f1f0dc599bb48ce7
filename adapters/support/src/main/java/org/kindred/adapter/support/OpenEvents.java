package org.kindred.adapter.support;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.kindred.spi.error.MalformedPayloadException;
import org.kindred.spi.event.ShopEvent;

/**
 * The open event format of {@code docs/event-vocabulary.md}: a JSON object with an array {@code
 * events}. Read strictly: one bad event rejects the whole delivery with a message that names the
 * event and the field, so that nothing is lost half. Stateless.
 */
public final class OpenEvents {

  /** The header that carries the signature, and what stands before its hexadecimal digits. */
  public static final String SIGNATURE_HEADER = "X-Kindred-Signature";

  public static final String SIGNATURE_PREFIX = "sha256=";

  private OpenEvents() {}

  /** The events of a body in their order; throws MalformedPayloadException when any is bad. */
  public static List<ShopEvent> read(byte[] body) {
    JsonFields batch = JsonBody.object(body);
    List<ShopEvent> events = new ArrayList<>();
    Set<String> ids = new HashSet<>();
    for (JsonFields fields : batch.someObjects("events")) {
      ShopEvent event = OpenEventType.read(fields);
      if (!ids.add(event.eventId())) {
        throw fields.malformed("id", "is used twice in this delivery: " + event.eventId());
      }
      events.add(event);
    }
    batch.rejectUnread();
    return events;
  }

  /** The type of the first event, for health views; "unknown" when it cannot be read. */
  public static String topic(byte[] body) {
    try {
      return JsonBody.object(body).someObjects("events").get(0).text("type");
    } catch (MalformedPayloadException e) {
      return "unknown";
    }
  }
}
