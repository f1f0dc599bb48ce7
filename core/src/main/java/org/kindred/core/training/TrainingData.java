package org.kindred.core.training;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.kindred.core.identity.VisitorId;
import org.kindred.core.modelstore.ModelVersions;
import org.kindred.core.persistence.Sql;
import org.kindred.core.persistence.Transactions;
import org.kindred.core.privacy.PersonalDataHolder;
import org.kindred.core.shop.Shop;

/** Models know products, not people, and forget an erased person at the next training. */
@ApplicationScoped
public class TrainingData implements PersonalDataHolder {

  private final Transactions transactions;
  private final ModelVersions versions;

  @Inject
  public TrainingData(Transactions transactions, ModelVersions versions) {
    this.transactions = transactions;
    this.versions = versions;
  }

  @Override
  public String name() {
    return "training";
  }

  @Override
  public long erase(Shop shop, Set<VisitorId> people, Instant until) {
    return 0;
  }

  @Override
  public long eraseShop(Shop shop) {
    long erased = versions.forget(shop);
    return erased
        + transactions.required(
            entityManager ->
                (long)
                    Sql.on(entityManager)
                        .update("delete from training_run where shop_id = ?", shop.id()));
  }

  @Override
  public List<Map<String, String>> export(Shop shop, Set<VisitorId> people) {
    return List.of();
  }
}
