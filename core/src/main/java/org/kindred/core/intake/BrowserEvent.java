package org.kindred.core.intake;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kindred.core.interaction.InteractionType;
import org.kindred.spi.value.ProductId;

/**
 * Something that the widget or the storefront's script saw in a browser.
 *
 * @param id made by the browser; an event that is reported again has the same id and time
 * @param type one of {@link #TYPES}
 * @param productId null for a search only
 * @param occurredAt by the browser's clock, or null: when it is received
 * @param attributionToken of the slate or item, or null
 * @param position 1-based, or null
 * @param dwellMillis not negative, or null
 * @param query of a search, or null
 * @param quantity at least 1, or null
 */
public record BrowserEvent(
    String id,
    InteractionType type,
    @Nullable ProductId productId,
    @Nullable Instant occurredAt,
    @Nullable String attributionToken,
    @Nullable Integer position,
    @Nullable Long dwellMillis,
    @Nullable String query,
    @Nullable Integer quantity) {

  /** What a browser may report. */
  public static final Set<InteractionType> TYPES =
      Set.of(
          InteractionType.IMPRESSION,
          InteractionType.CLICK,
          InteractionType.VIEW,
          InteractionType.ADD_TO_CART,
          InteractionType.REMOVE_FROM_CART,
          InteractionType.SEARCH);

  private static final int MAX_ID_LENGTH = 100;

  public BrowserEvent {
    if (id.isBlank() || id.length() > MAX_ID_LENGTH) {
      throw new IllegalArgumentException("id must have 1 to 100 characters");
    }
    if (!TYPES.contains(type)) {
      throw new IllegalArgumentException("a browser cannot report " + type);
    }
    if (productId == null && type != InteractionType.SEARCH) {
      throw new IllegalArgumentException(type + " needs a productId");
    }
    if (quantity != null && quantity < 1) {
      throw new IllegalArgumentException("quantity must be at least 1, got " + quantity);
    }
    if (dwellMillis != null && dwellMillis < 0) {
      throw new IllegalArgumentException("dwellMillis must not be negative, got " + dwellMillis);
    }
  }
}
