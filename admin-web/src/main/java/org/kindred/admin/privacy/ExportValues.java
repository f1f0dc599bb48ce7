package org.kindred.admin.privacy;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import org.kindred.admin.page.Formats;
import org.kindred.spi.value.Money;

/**
 * Says the values of exported rows as people read them. A value that is not known to be of a kind
 * is said as it is kept. Immutable.
 */
final class ExportValues {

  /** Columns whose values are constants, and the enum that the words for them are named after. */
  private static final Map<String, String> CONSTANTS =
      Map.of(
          "type", "InteractionType.",
          "kind", "SocialLinkKind.",
          "arm", "Arm.",
          "strategy", "Strategy.",
          "placement", "Placement.",
          "consent", "Consent.",
          "known as", "VisitorKind.");

  private final Formats formats;
  private final ZoneId zone;
  private final Map<String, String> productNames;

  /**
   * @param productNames by the product's id, of those that are still in the catalogue
   */
  ExportValues(Formats formats, ZoneId zone, Map<String, String> productNames) {
    this.formats = formats;
    this.zone = zone;
    this.productNames = Map.copyOf(productNames);
  }

  String time(Instant instant) {
    return formats.dateTime(instant);
  }

  String zone() {
    return zone.getId();
  }

  /** The row's value in a column. */
  String of(String column, Map<String, String> row) {
    String value = row.getOrDefault(column, "");
    if (CONSTANTS.containsKey(column)) {
      return formats.texts().getOr(CONSTANTS.get(column) + value, value);
    }
    return switch (column) {
      case "occurredAt", "placedAt", "receivedAt", "since", "said at", "signed in at" ->
          timeOr(value);
      case "amount" -> money(value, row.getOrDefault("currency", ""));
      case "productId" -> product(value);
      default -> value;
    };
  }

  private String timeOr(String value) {
    try {
      return time(Instant.parse(value));
    } catch (DateTimeException e) {
      return value;
    }
  }

  private String money(String amount, String currency) {
    try {
      return formats.money(Money.of(amount, currency));
    } catch (IllegalArgumentException e) {
      return (amount + " " + currency).strip();
    }
  }

  private String product(String id) {
    String name = productNames.get(id);
    return name == null ? id : name + " (" + id + ")";
  }
}
