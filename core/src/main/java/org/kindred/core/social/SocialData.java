package org.kindred.core.social;

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

/** Social links and shares as personal data. */
@ApplicationScoped
public class SocialData implements PersonalDataHolder {

  private final Transactions transactions;

  @Inject
  public SocialData(Transactions transactions) {
    this.transactions = transactions;
  }

  @Override
  public String name() {
    return "social";
  }

  @Override
  public long erase(Shop shop, Set<VisitorId> people, Instant until) {
    return transactions.required(
        entityManager -> {
          Sql sql = Sql.on(entityManager);
          long erased = 0;
          for (VisitorId person : people) {
            erased +=
                sql.update(
                    "delete from social_link where shop_id = ? and from_id = ? and changed_at <= ?",
                    shop.id(),
                    person.value(),
                    until);
            erased +=
                sql.update(
                    "delete from social_link where shop_id = ? and to_id = ? and changed_at <= ?",
                    shop.id(),
                    person.value(),
                    until);
            erased +=
                sql.update(
                    "delete from share where shop_id = ? and sharer_id = ? and shared_at <= ?",
                    shop.id(),
                    person.value(),
                    until);
          }
          return erased;
        });
  }

  @Override
  public long eraseShop(Shop shop) {
    return transactions.required(
        entityManager ->
            List.of("social_link", "share", "group_buy").stream()
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
                    "select * from social_link where shop_id = ? and active = true and from_id in ("
                        + Sql.placeholders(ids.size())
                        + ")",
                    row ->
                        Map.of(
                            "kind", row.getString("kind"),
                            "to", row.getString("to_id"),
                            "since", Sql.instant(row, "changed_at").toString()),
                    Sql.parameters(ids, shop.id())));
  }
}
