package org.kindred.core.dataimport;

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

/**
 * Imports as personal data. A rejected line may name anybody in words of the shop's that cannot be
 * looked up, so all of them are forgotten when somebody asks to be. A file that waits is left: what
 * it says about the person until then is not taken.
 */
@ApplicationScoped
public class ImportData implements PersonalDataHolder {

  private final Transactions transactions;
  private final ImportFiles files;

  @Inject
  public ImportData(Transactions transactions, ImportFiles files) {
    this.transactions = transactions;
    this.files = files;
  }

  @Override
  public String name() {
    return "imports";
  }

  @Override
  public long erase(Shop shop, Set<VisitorId> people, Instant until) {
    return transactions.required(
        entityManager ->
            (long) new RejectedRows(entityManager).deleteAboutPeople(shop.id(), until));
  }

  @Override
  public long eraseShop(Shop shop) {
    return transactions.required(
        entityManager -> {
          ImportRows jobs = new ImportRows(entityManager);
          jobs.filesOf(shop.id()).forEach(files::delete);
          return (long) new RejectedRows(entityManager).deleteOfShop(shop.id())
              + jobs.deleteOfShop(shop.id());
        });
  }

  @Override
  public List<Map<String, String>> export(Shop shop, Set<VisitorId> people) {
    return List.of();
  }
}
