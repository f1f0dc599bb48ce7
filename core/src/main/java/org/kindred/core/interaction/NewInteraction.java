package org.kindred.core.interaction;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.kindred.core.persistence.EventKey;
import org.kindred.spi.value.Money;
import org.kindred.spi.value.ProductId;
import org.kindred.spi.value.Shopper;

/**
 * An interaction to be recorded. Made with {@link #builder}; components as in {@link Interaction}.
 *
 * @param key makes repeats harmless
 */
public record NewInteraction(
    EventKey key,
    Shopper shopper,
    InteractionType type,
    @Nullable ProductId productId,
    int quantity,
    @Nullable Money amount,
    @Nullable BigDecimal rating,
    @Nullable Long dwellMillis,
    @Nullable Integer position,
    @Nullable String detail,
    @Nullable String attributionToken,
    Instant occurredAt,
    Instant receivedAt) {

  private static final int MAX_DETAIL = 300;
  private static final int MAX_TOKEN = 1000;

  public NewInteraction {
    if (quantity < 1) {
      throw new IllegalArgumentException("quantity must be at least 1, got " + quantity);
    }
    if (detail != null && detail.length() > MAX_DETAIL) {
      detail = detail.substring(0, MAX_DETAIL);
    }
    if (attributionToken != null && attributionToken.length() > MAX_TOKEN) {
      attributionToken = null;
    }
  }

  /** Starts with what every interaction has; the quantity is 1 unless said otherwise. */
  public static Builder builder(
      EventKey key, Shopper shopper, InteractionType type, Instant occurredAt, Instant receivedAt) {
    return new Builder(key, shopper, type, occurredAt, receivedAt);
  }

  /** Collects the optional parts. Not thread-safe. */
  public static final class Builder {

    private final EventKey key;
    private final Shopper shopper;
    private final InteractionType type;
    private final Instant occurredAt;
    private final Instant receivedAt;
    private int quantity = 1;
    private @Nullable ProductId productId;
    private @Nullable Money amount;
    private @Nullable BigDecimal rating;
    private @Nullable Long dwellMillis;
    private @Nullable Integer position;
    private @Nullable String detail;
    private @Nullable String attributionToken;

    private Builder(
        EventKey key,
        Shopper shopper,
        InteractionType type,
        Instant occurredAt,
        Instant receivedAt) {
      this.key = key;
      this.shopper = shopper;
      this.type = type;
      this.occurredAt = occurredAt;
      this.receivedAt = receivedAt;
    }

    public Builder product(@Nullable ProductId value) {
      productId = value;
      return this;
    }

    public Builder quantity(int value) {
      quantity = value;
      return this;
    }

    public Builder amount(@Nullable Money value) {
      amount = value;
      return this;
    }

    public Builder rating(@Nullable BigDecimal value) {
      rating = value;
      return this;
    }

    public Builder dwellMillis(@Nullable Long value) {
      dwellMillis = value;
      return this;
    }

    public Builder position(@Nullable Integer value) {
      position = value;
      return this;
    }

    public Builder detail(@Nullable String value) {
      detail = value;
      return this;
    }

    public Builder attributionToken(@Nullable String value) {
      attributionToken = value;
      return this;
    }

    public NewInteraction build() {
      return new NewInteraction(
          key,
          shopper,
          type,
          productId,
          quantity,
          amount,
          rating,
          dwellMillis,
          position,
          detail,
          attributionToken,
          occurredAt,
          receivedAt);
    }
  }
}
