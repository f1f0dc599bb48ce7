package org.kindred.realshop;

import java.math.BigDecimal;
import java.util.Set;

/** The staff of a shop. Products go by their slugs, orders by what Kindred calls them. */
interface Office {

  /** Makes a kettle cost something else; what shoppers see that it costs. */
  BigDecimal repriceKettle();

  void rename(String slug, String name);

  void delete(String slug);

  /** Nothing is left of the product. */
  void sellOut(String slug);

  Set<String> orders();

  /**
   * Takes the money for two tents, and gives back what one of them cost.
   *
   * @return how many pieces the shop says came back
   */
  int refundOneTent(String order);

  void cancel(String order);

  void deleteAccount(String account);
}
