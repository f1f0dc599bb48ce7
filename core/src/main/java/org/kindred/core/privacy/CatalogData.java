package org.kindred.core.privacy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.kindred.core.catalog.Catalog;
import org.kindred.core.identity.VisitorId;
import org.kindred.core.shop.Shop;

/** The catalogue goes with its shop; it says nothing about people. */
@ApplicationScoped
public class CatalogData implements PersonalDataHolder {

  private final Catalog catalog;

  @Inject
  public CatalogData(Catalog catalog) {
    this.catalog = catalog;
  }

  @Override
  public String name() {
    return "catalog";
  }

  @Override
  public long erase(Shop shop, Set<VisitorId> people, Instant until) {
    return 0;
  }

  @Override
  public long eraseShop(Shop shop) {
    return catalog.eraseShop(shop);
  }

  @Override
  public List<Map<String, String>> export(Shop shop, Set<VisitorId> people) {
    return List.of();
  }
}
