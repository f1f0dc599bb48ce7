package org.kindred.realshop;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What happened on Medusa's bus, written down by the shop itself, and which of it there is to tell.
 * An event about a cart does not say whether its lines changed: those are counted by who changes
 * them.
 */
final class MedusaLedger {

  private static final String CART = "cart.updated";

  private static final Set<String> TO_TELL =
      Set.of(
          "product.created",
          "product.updated",
          "product.deleted",
          "product-variant.created",
          "product-variant.updated",
          "inventory.inventory-level.updated",
          "order.placed",
          "order.canceled",
          "payment.refunded",
          "customer.deleted");

  private final Map<String, Long> told = new TreeMap<>();
  private final Map<String, Long> ofNoInterest = new TreeMap<>();

  /**
   * Reads the ledger.
   *
   * @param cartChanges how often lines of carts changed
   */
  static Ledger read(Path file, long cartChanges) throws IOException {
    MedusaLedger ledger = new MedusaLedger();
    for (String line : Files.readAllLines(file)) {
      ledger.enter(Http.object(line).getString("name"));
    }
    if (cartChanges > 0) {
      ledger.told.put(CART, cartChanges);
      ledger.ofNoInterest.merge(CART, -cartChanges, Long::sum);
    }
    return new Ledger(ledger.told, ledger.ofNoInterest);
  }

  private void enter(String name) {
    (TO_TELL.contains(name) ? told : ofNoInterest).merge(name, 1L, Long::sum);
  }
}
