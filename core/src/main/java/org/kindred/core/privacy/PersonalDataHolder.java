package org.kindred.core.privacy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.kindred.core.identity.VisitorId;
import org.kindred.core.shop.Shop;

/**
 * Implemented, as a CDI bean, by every feature that keeps rows about people. Called on one thread
 * at a time, each call inside a transaction of its own; a call may be repeated after a restart and
 * must then do no harm.
 */
public interface PersonalDataHolder {

  /** Names the step in the receipt; never changes, unique among the holders. */
  String name();

  /**
   * Forgets what these people did until then, inclusive.
   *
   * @param people one person under all numbers: the account and its browsers
   * @return how many rows were erased
   */
  long erase(Shop shop, Set<VisitorId> people, Instant until);

  /** Forgets everything the shop ever sent. */
  long eraseShop(Shop shop);

  /** What is held about the person, row by row, as names and values for a person to read. */
  List<Map<String, String>> export(Shop shop, Set<VisitorId> people);
}
