package org.kindred.core.attribution;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.kindred.core.identity.ConsentPeriod;
import org.kindred.core.identity.VisitorId;
import org.kindred.core.persistence.Sql;
import org.kindred.core.persistence.Transactions;
import org.kindred.core.privacy.PersonalDataHolder;
import org.kindred.core.shop.Shop;

/** What people saw and chose in slates, and the sales credited to it, as personal data. */
@ApplicationScoped
public class AttributionData implements PersonalDataHolder {

  private static final List<String> TABLES = List.of("slate_event", "attributed_sale");

  private final Transactions transactions;

  @Inject
  public AttributionData(Transactions transactions) {
    this.transactions = transactions;
  }

  @Override
  public String name() {
    return "attribution";
  }

  @Override
  public long erase(Shop shop, Set<VisitorId> people, Instant until) {
    List<Long> ids = people.stream().map(VisitorId::value).toList();
    return transactions.required(
        entityManager ->
            TABLES.stream()
                .mapToLong(
                    table ->
                        Sql.on(entityManager)
                            .update(
                                "delete from "
                                    + table
                                    + " where shop_id = ? and occurred_at <= ?"
                                    + " and visitor_id in ("
                                    + Sql.placeholders(ids.size())
                                    + ")",
                                Sql.parameters(ids, shop.id(), until)))
                .sum());
  }

  @Override
  public long eraseShop(Shop shop) {
    return transactions.required(
        entityManager ->
            TABLES.stream()
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
                    "select * from slate_event where shop_id = ? and visitor_id in ("
                        + Sql.placeholders(ids.size())
                        + ") order by occurred_at",
                    row ->
                        Map.of(
                            "occurredAt", Sql.instant(row, "occurred_at").toString(),
                            "type", row.getString("type"),
                            "productId", row.getString("product_id"),
                            "strategy", row.getString("strategy"),
                            "placement", row.getString("placement")),
                    Sql.parameters(ids, shop.id())));
  }

  /** Takes back what was noted of a browser while its user did not want it. */
  public void withdraw(Shop shop, VisitorId browser, Collection<ConsentPeriod> refused) {
    transactions.run(
        entityManager ->
            refused.forEach(period -> withdraw(Sql.on(entityManager), shop, browser, period)));
  }

  private static void withdraw(Sql sql, Shop shop, VisitorId browser, ConsentPeriod refused) {
    List<Object> parameters = new ArrayList<>(List.of(shop.id(), browser.value(), refused.from()));
    String end = "";
    if (refused.until() != null) {
      parameters.add(refused.until());
      end = " and occurred_at < ?";
    }
    for (String table : TABLES) {
      sql.update(
          "delete from "
              + table
              + " where shop_id = ? and visitor_id = ? and occurred_at >= ?"
              + end,
          parameters.toArray());
    }
  }
}
