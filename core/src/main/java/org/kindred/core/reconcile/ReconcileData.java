package org.kindred.core.reconcile;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.kindred.core.identity.VisitorId;
import org.kindred.core.persistence.Sql;
import org.kindred.core.persistence.Transactions;
import org.kindred.core.privacy.PersonalDataHolder;
import org.kindred.core.shop.Shop;

/** Reconciliations count, and name nobody; they go with their shop. */
@ApplicationScoped
public class ReconcileData implements PersonalDataHolder {

  private final Transactions transactions;

  @Inject
  public ReconcileData(Transactions transactions) {
    this.transactions = transactions;
  }

  @Override
  public String name() {
    return "reconciliations";
  }

  @Override
  public long erase(Shop shop, Set<VisitorId> people, Instant until) {
    return 0;
  }

  @Override
  public long eraseShop(Shop shop) {
    return transactions.required(
        entityManager -> {
          Sql sql = Sql.on(entityManager);
          sql.update("delete from reconciled_product where shop_id = ?", shop.id());
          return (long) sql.update("delete from reconciliation where shop_id = ?", shop.id());
        });
  }

  @Override
  public List<Map<String, String>> export(Shop shop, Set<VisitorId> people) {
    return List.of();
  }
}
