package org.kindred.core.shop;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;

/**
 * Keeps what goes wrong with one shop from the others. A failure is logged when it begins and when
 * it ends. Safe for several threads.
 */
public final class ShopIsolation {

  private static final System.Logger LOG = System.getLogger(ShopIsolation.class.getName());

  private final String work;
  private final Set<ShopKey> failing = ConcurrentHashMap.newKeySet();

  /**
   * @param work what is done, as the beginning of a sentence
   */
  public ShopIsolation(String work) {
    this.work = work;
  }

  /** What the task says; false when it fails. */
  public boolean run(ShopKey shop, BooleanSupplier task) {
    try {
      boolean more = task.getAsBoolean();
      if (failing.remove(shop)) {
        LOG.log(System.Logger.Level.INFO, "Shop {0}: {1} works again", shop, work);
      }
      return more;
    } catch (RuntimeException e) {
      if (failing.add(shop)) {
        LOG.log(
            System.Logger.Level.WARNING,
            "Shop " + shop + ": " + work + " does not work just now",
            e);
      }
      return false;
    }
  }
}
