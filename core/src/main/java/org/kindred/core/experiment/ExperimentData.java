package org.kindred.core.experiment;

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

/** Who is in which arm, as personal data. */
@ApplicationScoped
public class ExperimentData implements PersonalDataHolder {

  private final Transactions transactions;

  @Inject
  public ExperimentData(Transactions transactions) {
    this.transactions = transactions;
  }

  @Override
  public String name() {
    return "experiments";
  }

  @Override
  public long erase(Shop shop, Set<VisitorId> people, Instant until) {
    List<Long> ids = people.stream().map(VisitorId::value).toList();
    return transactions.required(
        entityManager ->
            (long)
                Sql.on(entityManager)
                    .update(
                        "delete from experiment_member where shop_id = ? and exposed_at <= ?"
                            + " and visitor_id in ("
                            + Sql.placeholders(ids.size())
                            + ")",
                        Sql.parameters(ids, shop.id(), until)));
  }

  @Override
  public long eraseShop(Shop shop) {
    return transactions.required(
        entityManager ->
            List.of("experiment_member", "experiment").stream()
                .mapToLong(
                    table ->
                        Sql.on(entityManager)
                            .update("delete from " + table + " where shop_id = ?", shop.id()))
                .sum());
  }

  @Override
  public List<Map<String, String>> export(Shop shop, Set<VisitorId> people) {
    List<Long> ids = people.stream().map(VisitorId::value).toList();
    return transactions.required(
        entityManager ->
            Sql.on(entityManager)
                .list(
                    "select * from experiment_member where shop_id = ? and visitor_id in ("
                        + Sql.placeholders(ids.size())
                        + ")",
                    row ->
                        Map.of(
                            "since", Sql.instant(row, "exposed_at").toString(),
                            "arm", row.getString("arm")),
                    Sql.parameters(ids, shop.id())));
  }
}
