package org.kindred.core.event;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.kindred.core.catalog.Catalog;
import org.kindred.core.identity.IdentityResolver;
import org.kindred.core.interaction.InteractionLog;
import org.kindred.core.order.Orders;
import org.kindred.core.persistence.Transactions;
import org.kindred.core.privacy.ErasureService;
import org.kindred.core.shop.Shop;
import org.kindred.core.shop.Shops;
import org.kindred.core.social.GroupBuys;
import org.kindred.core.social.SocialGraph;

/**
 * Applies what shops say. In whatever order and however often the same events come, the same facts
 * result. Safe for several threads.
 */
@ApplicationScoped
public class ShopEvents {

  final Shops shops;
  final Catalog catalog;
  final InteractionLog interactions;
  final SocialGraph socialGraph;
  final GroupBuys groupBuys;
  final Orders orders;
  final IdentityResolver identities;
  final Refusals refusals;
  final ErasureService erasures;
  private final Transactions transactions;

  @Inject
  public ShopEvents(
      Shops shops,
      Catalog catalog,
      InteractionLog interactions,
      SocialGraph socialGraph,
      GroupBuys groupBuys,
      Orders orders,
      IdentityResolver identities,
      Refusals refusals,
      ErasureService erasures,
      Transactions transactions) {
    this.shops = shops;
    this.catalog = catalog;
    this.interactions = interactions;
    this.socialGraph = socialGraph;
    this.groupBuys = groupBuys;
    this.orders = orders;
    this.identities = identities;
    this.refusals = refusals;
    this.erasures = erasures;
    this.transactions = transactions;
  }

  /**
   * Applies all of them or none, in the caller's transaction or one of its own. The caller calls
   * {@link IdentityResolver#refresh} once its transaction has ended, however it did.
   */
  public void apply(Shop shop, List<ReceivedEvent> events) {
    transactions.run(
        entityManager -> {
          ShopEventHandler handler = new ShopEventHandler(this, shop);
          events.forEach(handler::handle);
          handler.flush();
        });
  }
}
