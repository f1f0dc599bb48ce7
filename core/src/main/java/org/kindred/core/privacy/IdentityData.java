package org.kindred.core.privacy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.kindred.core.identity.IdentityResolver;
import org.kindred.core.identity.VisitorId;
import org.kindred.core.persistence.Transactions;
import org.kindred.core.shop.Shop;

/**
 * Who people are, as personal data. A person's number stays as a tombstone, and so does what a
 * browser's user said about being observed: without them a late delivery would bring them back.
 */
@ApplicationScoped
public class IdentityData implements PersonalDataHolder {

  private final IdentityResolver identities;
  private final Transactions transactions;

  @Inject
  public IdentityData(IdentityResolver identities, Transactions transactions) {
    this.identities = identities;
    this.transactions = transactions;
  }

  @Override
  public String name() {
    return "identity";
  }

  @Override
  public long erase(Shop shop, Set<VisitorId> people, Instant until) {
    identities.forgetUntil(shop, people, until);
    return 0;
  }

  @Override
  public long eraseShop(Shop shop) {
    return identities.forgetShop(shop)
        + transactions.required(
            entityManager -> new ErasureRows(entityManager).forgetSubjects(shop));
  }

  @Override
  public List<Map<String, String>> export(Shop shop, Set<VisitorId> people) {
    return identities.describe(shop, people);
  }
}
