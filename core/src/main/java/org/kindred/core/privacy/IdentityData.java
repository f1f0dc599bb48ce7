package org.kindred.core.privacy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.kindred.core.identity.IdentityResolver;
import org.kindred.core.identity.VisitorId;
import org.kindred.core.shop.Shop;

/**
 * Who people are, as personal data. A person's number stays as a tombstone, and so does what a
 * browser's user said about being observed: without them a late delivery would bring them back.
 */
@ApplicationScoped
public class IdentityData implements PersonalDataHolder {

  private final IdentityResolver identities;

  @Inject
  public IdentityData(IdentityResolver identities) {
    this.identities = identities;
  }

  @Override
  public String name() {
    return "identity";
  }

  @Override
  public long erase(Shop shop, Set<VisitorId> people, Instant until) {
    identities.forgetUntil(shop, people, until);
    return people.size();
  }

  @Override
  public long eraseShop(Shop shop) {
    return identities.forgetShop(shop);
  }

  @Override
  public List<Map<String, String>> export(Shop shop, Set<VisitorId> people) {
    return identities.describe(shop, people);
  }
}
