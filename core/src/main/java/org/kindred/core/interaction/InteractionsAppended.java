package org.kindred.core.interaction;

import java.util.List;
import org.kindred.core.shop.Shop;

/**
 * CDI event, fired in the transaction that recorded these interactions; each interaction is
 * announced once. What an observer writes is committed with them; what it throws rolls them back.
 */
public record InteractionsAppended(Shop shop, List<Interaction> interactions) {

  public InteractionsAppended {
    interactions = List.copyOf(interactions);
  }
}
