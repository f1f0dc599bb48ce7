package org.kindred.core.order;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kindred.core.identity.ConsentPeriod;
import org.kindred.core.identity.VisitorId;
import org.kindred.core.persistence.Sql;
import org.kindred.core.persistence.Transactions;
import org.kindred.core.privacy.PersonalDataHolder;
import org.kindred.core.shop.Shop;

/** The orders as personal data: the sale stays as a fact of the shop, who bought is forgotten. */
@ApplicationScoped
public class OrderData implements PersonalDataHolder {

  private static final List<String> TABLES =
      List.of("shop_order", "shop_order_line", "order_cancellation", "refund_line");

  private final Transactions transactions;

  @Inject
  public OrderData(Transactions transactions) {
    this.transactions = transactions;
  }

  @Override
  public String name() {
    return "orders";
  }

  @Override
  public long erase(Shop shop, Set<VisitorId> people, Instant until) {
    return transactions.required(
        entityManager ->
            people.stream()
                .mapToLong(
                    person ->
                        anonymise(
                            Sql.on(entityManager),
                            shop,
                            person,
                            " and placed_at <= ?",
                            List.of(until)))
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
                    "select o.order_id, o.placed_at, l.product_id, l.quantity, l.amount, l.currency"
                        + " from shop_order o join shop_order_line l"
                        + " on l.shop_id = o.shop_id and l.order_id = o.order_id"
                        + " where o.shop_id = ? and o.visitor_id in ("
                        + Sql.placeholders(ids.size())
                        + ") order by o.placed_at, l.line_number",
                    row ->
                        Map.of(
                            "orderId", row.getString("order_id"),
                            "placedAt", Sql.instant(row, "placed_at").toString(),
                            "productId", row.getString("product_id"),
                            "quantity", row.getString("quantity"),
                            "amount", row.getBigDecimal("amount").toPlainString(),
                            "currency", row.getString("currency")),
                    Sql.parameters(ids, shop.id())));
  }

  /** Forgets who bought while a browser's user did not want to be observed. */
  public void withdraw(Shop shop, VisitorId browser, Collection<ConsentPeriod> refused) {
    transactions.run(
        entityManager ->
            refused.forEach(
                period -> {
                  List<@Nullable Object> times = new ArrayList<>(List.of(period.from()));
                  String condition = " and placed_at >= ?";
                  if (period.until() != null) {
                    times.add(period.until());
                    condition += " and placed_at < ?";
                  }
                  anonymise(Sql.on(entityManager), shop, browser, condition, times);
                }));
  }

  private static long anonymise(
      Sql sql, Shop shop, VisitorId person, String condition, List<?> times) {
    long changed = 0;
    for (String column : List.of("visitor_id", "browser_id")) {
      changed +=
          sql.update(
              "update shop_order set visitor_id = null, browser_id = null where shop_id = ? and "
                  + column
                  + " = ?"
                  + condition,
              Sql.parameters(times, shop.id(), person.value()));
    }
    return changed;
  }
}
