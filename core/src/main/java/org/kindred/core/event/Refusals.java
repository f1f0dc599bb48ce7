package org.kindred.core.event;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.kindred.core.attribution.AttributionData;
import org.kindred.core.identity.ConsentPeriod;
import org.kindred.core.identity.VisitorId;
import org.kindred.core.interaction.InteractionLog;
import org.kindred.core.order.OrderData;
import org.kindred.core.shop.Shop;

/** Takes back what was recorded of a browser before its user's refusal was heard of. */
@ApplicationScoped
public class Refusals {

  private final InteractionLog interactions;
  private final OrderData orders;
  private final AttributionData attribution;

  @Inject
  public Refusals(InteractionLog interactions, OrderData orders, AttributionData attribution) {
    this.interactions = interactions;
    this.orders = orders;
    this.attribution = attribution;
  }

  void apply(Shop shop, VisitorId browser, List<ConsentPeriod> refused) {
    interactions.withdraw(shop, browser, refused);
    orders.withdraw(shop, browser, refused);
    attribution.withdraw(shop, browser, refused);
  }
}
