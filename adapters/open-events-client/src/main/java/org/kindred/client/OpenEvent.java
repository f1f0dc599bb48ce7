package org.kindred.client;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;

/**
 * One fact that the shop tells. Immutable. Made with {@link #builder}, for example:
 *
 * <pre>{@code
 * OpenEvent.builder(EventType.ORDER_PLACED, "order-1042", order.placedAt())
 *     .customer("c-1")
 *     .order("1042")
 *     .line("lamp-1", 1, new BigDecimal("49.90"), "EUR")
 *     .build()
 * }</pre>
 *
 * <p>What the server cannot understand it refuses by the field's name, when it reads the event; see
 * {@code docs/event-vocabulary.md}.
 */
public final class OpenEvent {

  private final JsonObject json;

  private OpenEvent(JsonObject json) {
    this.json = json;
  }

  /**
   * Begins an event.
   *
   * @param id the shop's name for this one fact, at most 190 characters; the same fact told again
   *     under the same id changes nothing
   * @param occurredAt by the shop's clock
   */
  public static Builder builder(EventType type, String id, Instant occurredAt) {
    return new Builder(type, id, occurredAt);
  }

  JsonObject json() {
    return json;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof OpenEvent event && json.equals(event.json);
  }

  @Override
  public int hashCode() {
    return json.hashCode();
  }

  /** Type and id only: the rest may say who did what. */
  @Override
  public String toString() {
    return json.getString("type") + " " + json.getString("id");
  }

  /** Collects the fields. Not thread-safe. */
  public static final class Builder {

    private final JsonObjectBuilder json;
    private final JsonArrayBuilder lines = Json.createArrayBuilder();
    private final boolean isRefund;
    private boolean hasLines;

    private Builder(EventType type, String id, Instant occurredAt) {
      if (id.isBlank()) {
        throw new IllegalArgumentException("an event needs an id");
      }
      isRefund = type == EventType.ORDER_REFUNDED;
      json =
          Json.createObjectBuilder()
              .add("id", id)
              .add("type", type.word())
              .add("occurredAt", occurredAt.toString());
    }

    /** Whose account it was. */
    public Builder customer(String customerId) {
      return with("customerId", customerId);
    }

    /**
     * Whose browser it was: the widget's {@code window.kindred.visitor()}, or a key of the shop's.
     */
    public Builder visitor(String visitorKey) {
      return with("visitorKey", visitorKey);
    }

    public Builder product(String productId) {
      return with("productId", productId);
    }

    /** The whole new state, of {@link EventType#PRODUCT_CHANGED}. */
    public Builder product(ProductState state) {
      json.add("product", state.json());
      return this;
    }

    public Builder order(String orderId) {
      return with("orderId", orderId);
    }

    public Builder refund(String refundId) {
      return with("refundId", refundId);
    }

    /**
     * A line of an order or refund.
     *
     * @param amount of the whole line, after discounts, before tax and shipping
     * @param currency by ISO 4217
     */
    public Builder line(String productId, int quantity, BigDecimal amount, String currency) {
      lines.add(
          Json.createObjectBuilder()
              .add("productId", productId)
              .add("quantity", quantity)
              .add(isRefund ? "amount" : "lineTotal", money(amount, currency)));
      hasLines = true;
      return this;
    }

    public Builder quantity(int quantity) {
      return with("quantity", quantity);
    }

    /** 1 to 5. */
    public Builder rating(int rating) {
      return with("rating", rating);
    }

    public Builder dwell(Duration dwell) {
      return with("dwellMillis", dwell.toMillis());
    }

    public Builder query(String query) {
      return with("query", query);
    }

    public Builder shareToken(String token) {
      return with("shareToken", token);
    }

    /** Any other text field. */
    public Builder with(String field, String value) {
      json.add(field, value);
      return this;
    }

    /** Any other field that holds a whole number. */
    public Builder with(String field, long value) {
      json.add(field, value);
      return this;
    }

    public OpenEvent build() {
      if (hasLines) {
        json.add("lines", lines);
      }
      return new OpenEvent(json.build());
    }

    static JsonObject money(BigDecimal amount, String currency) {
      return Json.createObjectBuilder()
          .add("amount", amount.toPlainString())
          .add("currency", currency)
          .build();
    }
  }
}
