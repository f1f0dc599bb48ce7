package org.kindred.core.recommendation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.kindred.core.identity.VisitorId;
import org.kindred.core.privacy.PersonalDataHolder;
import org.kindred.core.shop.Shop;

/** What is in memory about people: dropped when they are erased, and loaded anew if need be. */
@ApplicationScoped
public class ShopperMemoryData implements PersonalDataHolder {

  private final Shoppers shoppers;
  private final ShopCatalogs catalogs;
  private final Trends trends;

  @Inject
  public ShopperMemoryData(Shoppers shoppers, ShopCatalogs catalogs, Trends trends) {
    this.shoppers = shoppers;
    this.catalogs = catalogs;
    this.trends = trends;
  }

  @Override
  public String name() {
    return "memory";
  }

  @Override
  public long erase(Shop shop, Set<VisitorId> people, Instant until) {
    shoppers.forget(shop, people);
    return 0;
  }

  @Override
  public long eraseShop(Shop shop) {
    catalogs.forget(shop.key());
    trends.forget(shop.key());
    return 0;
  }

  @Override
  public List<Map<String, String>> export(Shop shop, Set<VisitorId> people) {
    return List.of();
  }
}
