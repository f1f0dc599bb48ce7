package org.kindred.adapter.shopify;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kindred.adapter.support.JsonFields;
import org.kindred.spi.value.VisitorKey;

/** The browser's key, which the theme extension writes into the cart once the shopper agreed. */
final class ShopifyVisitor {

  static final String ATTRIBUTE = "_kindred_visitor";

  private static final String PLAUSIBLE = "[A-Za-z0-9._:-]{1,100}";

  private ShopifyVisitor() {}

  /** From the attributes of a cart or an order; anybody can write those, so nonsense is no key. */
  static @Nullable VisitorKey find(List<JsonFields> attributes, String nameField) {
    for (JsonFields attribute : attributes) {
      if (attribute.findText(nameField).orElse("").equals(ATTRIBUTE)) {
        return attribute
            .findText("value")
            .filter(value -> value.matches(PLAUSIBLE))
            .map(VisitorKey::new)
            .orElse(null);
      }
    }
    return null;
  }
}
