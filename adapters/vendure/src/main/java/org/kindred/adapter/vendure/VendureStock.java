package org.kindred.adapter.vendure;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kindred.adapter.support.JsonFields;

/** What is left of a product. */
final class VendureStock {

  private VendureStock() {}

  /**
   * On hand less allocated over all variants and places; null as soon as one variant is not
   * counted.
   */
  static @Nullable Integer quantity(List<JsonFields> variants) {
    int sum = 0;
    for (JsonFields variant : variants) {
      boolean counted = !variant.findText("trackInventory").orElse("INHERIT").equals("FALSE");
      if (!counted || !variant.has("stockLevels")) {
        return null;
      }
      for (JsonFields level : variant.objects("stockLevels")) {
        int free =
            Math.subtractExact(
                level.integer("stockOnHand"), level.findInteger("stockAllocated").orElse(0));
        sum = Math.addExact(sum, free);
      }
    }
    return sum;
  }
}
