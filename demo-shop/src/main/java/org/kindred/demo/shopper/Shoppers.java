package org.kindred.demo.shopper;

import java.util.Optional;

/** All customers of the shop. */
public interface Shoppers {

  Optional<Shopper> find(String customerId);

  /** The name to show, also of somebody unknown. */
  default String name(String customerId) {
    return find(customerId).map(Shopper::name).orElse(customerId);
  }
}
