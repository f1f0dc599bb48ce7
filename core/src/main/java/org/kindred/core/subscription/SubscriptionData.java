package org.kindred.core.subscription;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.kindred.core.identity.VisitorId;
import org.kindred.core.persistence.Transactions;
import org.kindred.core.privacy.PersonalDataHolder;
import org.kindred.core.shop.Shop;

/** What shops were asked names nobody; it goes with its shop. */
@ApplicationScoped
public class SubscriptionData implements PersonalDataHolder {

  private final Transactions transactions;

  @Inject
  public SubscriptionData(Transactions transactions) {
    this.transactions = transactions;
  }

  @Override
  public String name() {
    return "subscriptions";
  }

  @Override
  public long erase(Shop shop, Set<VisitorId> people, Instant until) {
    return 0;
  }

  @Override
  public long eraseShop(Shop shop) {
    return transactions.required(entityManager -> new SubscriptionRows(entityManager).erase(shop));
  }

  @Override
  public List<Map<String, String>> export(Shop shop, Set<VisitorId> people) {
    return List.of();
  }
}
