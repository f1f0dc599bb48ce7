package org.kindred.adapter.medusa;

import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.kindred.adapter.support.JsonFields;
import org.kindred.spi.catalog.Availability;

/** What is left of a product: stocked less reserved, over all places. */
final class MedusaStock {

  private MedusaStock() {}

  /** In stock when one variant can be bought now or on backorder. */
  static Availability availability(List<JsonFields> variants) {
    boolean sellable =
        variants.stream()
            .anyMatch(
                variant ->
                    variant.findFlag("allow_backorder").orElse(false)
                        || left(variant).orElse(1) > 0);
    return sellable ? Availability.IN_STOCK : Availability.OUT_OF_STOCK;
  }

  /** The sum over the variants; null as soon as one is not counted. */
  static @Nullable Integer quantity(List<JsonFields> variants) {
    int sum = 0;
    for (JsonFields variant : variants) {
      OptionalInt left = left(variant);
      if (left.isEmpty()) {
        return null;
      }
      sum = Math.addExact(sum, left.getAsInt());
    }
    return sum;
  }

  /** Empty when the variant is not counted, or the answer does not say. */
  private static OptionalInt left(JsonFields variant) {
    boolean counted = variant.findFlag("manage_inventory").orElse(false);
    List<JsonFields> kits = variant.objects("inventory_items");
    if (!counted || kits.isEmpty()) {
      return OptionalInt.empty();
    }
    // a bundle can be sold as often as its scarcest part allows
    return kits.stream().mapToInt(MedusaStock::partsLeft).min();
  }

  private static int partsLeft(JsonFields kit) {
    int needed = Math.max(1, kit.findInteger("required_quantity").orElse(1));
    int sum = 0;
    for (JsonFields level : kit.object("inventory").objects("location_levels")) {
      int free =
          Math.subtractExact(
              level.integer("stocked_quantity"), level.findInteger("reserved_quantity").orElse(0));
      sum = Math.addExact(sum, free);
    }
    return Math.floorDiv(sum, needed);
  }
}
