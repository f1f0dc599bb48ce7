package org.kindred.core.recommendation;

import java.util.List;
import org.kindred.spi.value.ProductId;

/**
 * Why an item is in a slate.
 *
 * @param text for the shopper, in the language asked for; plain text
 * @param productIds the products that the text names, often none
 */
public record Reason(ReasonCode code, String text, List<ProductId> productIds) {

  public Reason {
    productIds = List.copyOf(productIds);
  }
}
