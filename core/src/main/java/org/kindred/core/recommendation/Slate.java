package org.kindred.core.recommendation;

import java.util.List;
import org.kindred.core.experiment.Arm;
import org.kindred.spi.storefront.Placement;

/**
 * A ranked list to be shown together. The same instance may be handed out several times.
 *
 * @param title for the shopper, in the language asked for; plain text
 * @param arm {@code CONTROL}: there are no items, and nothing is to be shown
 * @param model the version that chose, or {@code POPULARITY}
 * @param attributionToken of the slate as a whole
 */
public record Slate(
    String slateId,
    Strategy strategy,
    Placement placement,
    String title,
    Arm arm,
    String model,
    List<SlateItem> items,
    String attributionToken) {

  /** The model's name when no model chose. */
  public static final String POPULARITY = "POPULARITY";

  public Slate {
    items = List.copyOf(items);
  }
}
