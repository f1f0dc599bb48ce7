package org.kindred.core.intake;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.kindred.core.event.ReceivedEvent;
import org.kindred.spi.error.MalformedPayloadException;
import org.kindred.spi.event.ShopEvent;
import org.kindred.spi.webhook.WebhookDelivery;
import org.kindred.spi.webhook.WebhookEndpoint;

/** Deliveries as far as the adapter understood them. Not thread-safe. */
final class TranslatedBatch {

  /** What every supported database can store; a shop's clock that says otherwise is broken. */
  private static final Instant EARLIEST = Instant.parse("1970-01-02T00:00:00Z");

  private static final Instant LATEST = Instant.parse("2200-01-01T00:00:00Z");

  private final WebhookEndpoint endpoint;
  private final int maxAttempts;
  private final List<Long> ids = new ArrayList<>();
  private final Map<StoredDelivery, List<ShopEvent>> translated = new LinkedHashMap<>();
  private final List<Long> incomplete = new ArrayList<>();
  private final Map<Long, String> malformed = new LinkedHashMap<>();
  private final Map<StoredDelivery, String> defective = new LinkedHashMap<>();

  private TranslatedBatch(WebhookEndpoint endpoint, int maxAttempts) {
    this.endpoint = endpoint;
    this.maxAttempts = maxAttempts;
  }

  /**
   * Translates all of them.
   *
   * @param maxAttempts after how many an adapter's defect counts as a malformed delivery
   */
  static TranslatedBatch of(
      WebhookEndpoint endpoint, List<StoredDelivery> deliveries, int maxAttempts) {
    TranslatedBatch batch = new TranslatedBatch(endpoint, maxAttempts);
    deliveries.forEach(batch::translate);
    return batch;
  }

  /** All of them, in the order of acceptance. */
  List<Long> ids() {
    return ids;
  }

  /** What is here of these deliveries alone. */
  TranslatedBatch only(Collection<Long> some) {
    Set<Long> kept = Set.copyOf(some);
    if (kept.containsAll(ids)) {
      return this;
    }
    TranslatedBatch part = new TranslatedBatch(endpoint, maxAttempts);
    ids.stream().filter(kept::contains).forEach(part.ids::add);
    translated.forEach(
        (delivery, events) -> {
          if (kept.contains(delivery.id())) {
            part.translated.put(delivery, events);
          }
        });
    incomplete.stream().filter(kept::contains).forEach(part.incomplete::add);
    part.malformed.putAll(malformed);
    part.malformed.keySet().retainAll(kept);
    part.defective.putAll(defective);
    part.defective.keySet().removeIf(delivery -> !kept.contains(delivery.id()));
    return part;
  }

  Map<StoredDelivery, List<ShopEvent>> translated() {
    return translated;
  }

  List<ReceivedEvent> events() {
    List<ReceivedEvent> events = new ArrayList<>();
    translated.forEach(
        (delivery, told) ->
            told.forEach(
                event -> events.add(new ReceivedEvent(event, delivery.delivery().receivedAt()))));
    return events;
  }

  List<Long> understood() {
    return translated.keySet().stream().map(StoredDelivery::id).toList();
  }

  /** Those whose shop has to be asked first. */
  List<Long> incomplete() {
    return incomplete;
  }

  /** Those that nobody will understand, with the reason. */
  Map<Long, String> malformed() {
    return malformed;
  }

  /** Those that are worth another attempt, with the reason. */
  Map<StoredDelivery, String> defective() {
    return defective;
  }

  private void translate(StoredDelivery stored) {
    ids.add(stored.id());
    try {
      if (needsFetching(stored.delivery())) {
        incomplete.add(stored.id());
      } else {
        translated.put(stored, checked(endpoint.translate(stored.delivery())));
      }
    } catch (MalformedPayloadException e) {
      malformed.put(stored.id(), String.valueOf(e.getMessage()));
    } catch (RuntimeException e) {
      noteDefect(stored, "The adapter failed: " + e.getClass().getSimpleName());
    }
  }

  private boolean needsFetching(WebhookDelivery delivery) {
    return delivery.fetched().isEmpty()
        && endpoint.fetchBack().filter(fetchBack -> fetchBack.isNeeded(delivery)).isPresent();
  }

  private void noteDefect(StoredDelivery stored, String error) {
    if (stored.attempts() + 1 >= maxAttempts) {
      malformed.put(stored.id(), error);
    } else {
      defective.put(stored, error);
    }
  }

  private static List<ShopEvent> checked(List<ShopEvent> events) {
    for (ShopEvent event : events) {
      Instant at = event.occurredAt();
      if (at.isBefore(EARLIEST) || at.isAfter(LATEST)) {
        throw new MalformedPayloadException(
            "occurredAt of event "
                + event.eventId()
                + " must lie between 1970 and 2200, got "
                + at);
      }
    }
    return events;
  }
}
