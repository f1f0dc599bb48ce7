package org.kindred.realshop;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * What happened on Vendure's bus, written down by the shop itself, and which of it there is to
 * tell. The rules stand here once more so that the companion is not judged by itself.
 */
final class VendureLedger {

  private final Map<String, Long> told = new TreeMap<>();
  private final Map<String, Long> ofNoInterest = new TreeMap<>();
  private final Map<String, Integer> quantities = new HashMap<>();

  static Ledger read(Path file) throws IOException {
    VendureLedger ledger = new VendureLedger();
    for (String line : Files.readAllLines(file)) {
      ledger.enter(Http.object(line));
    }
    return new Ledger(ledger.told, ledger.ofNoInterest);
  }

  private void enter(JsonObject event) {
    String topic = event.getString("topic");
    if (topic.equals("started")) {
      quantities.clear();
      return;
    }
    String type = event.getString("type", "");
    String label = type.isEmpty() ? topic : topic + "." + type;
    (isToTell(topic, type, event) ? told : ofNoInterest).merge(label, 1L, Long::sum);
  }

  private boolean isToTell(String topic, String type, JsonObject event) {
    return switch (topic) {
      case "ProductEvent",
          "ProductVariantEvent",
          "StockMovementEvent",
          "OrderPlacedEvent",
          "SearchEvent",
          "LoginEvent" ->
          true;
      case "OrderStateTransitionEvent" -> event.getString("toState").equals("Cancelled");
      case "RefundEvent", "RefundStateTransitionEvent" ->
          event.getString("toState", event.getString("refundState", "")).equals("Settled");
      case "CustomerEvent" -> type.equals("deleted");
      case "OrderLineEvent" -> isMoved(type, event);
      default -> false;
    };
  }

  /** Vendure tells of each new line twice; lines of a placed order are no cart. */
  private boolean isMoved(String type, JsonObject event) {
    if (type.equals("cancelled") || !event.getBoolean("inCart")) {
      return false;
    }
    Integer now = event.getInt("quantity");
    Integer before = quantities.put(event.getString("line"), now);
    return !type.equals("updated") || !now.equals(before);
  }
}
