package org.kindred.core.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kindred.core.identity.VisitorId;
import org.kindred.core.persistence.Sql;
import org.kindred.core.persistence.Transactions;
import org.kindred.core.privacy.PersonalDataHolder;
import org.kindred.core.shop.Shop;

/**
 * Raw deliveries as personal data: one that names the person loses its content, whoever else it
 * names, and keeps its row, so that a repeat is still known. What is parked names nobody we could
 * read; it goes when it is discarded, or with its retention.
 */
@ApplicationScoped
public class IntakeData implements PersonalDataHolder {

  private final Transactions transactions;

  @Inject
  public IntakeData(Transactions transactions) {
    this.transactions = transactions;
  }

  @Override
  public String name() {
    return "deliveries";
  }

  @Override
  public long erase(Shop shop, Set<VisitorId> people, Instant until) {
    return transactions.required(
        entityManager -> {
          Sql sql = Sql.on(entityManager);
          DeliveryRows table = new DeliveryRows(entityManager);
          List<Long> ids = receivedUntil(sql, shop, people, until);
          for (int from = 0; from < ids.size(); from += Sql.BATCH_SIZE) {
            List<Long> chunk = ids.subList(from, Math.min(ids.size(), from + Sql.BATCH_SIZE));
            table.redact(chunk);
            table.forgetNames(chunk, people);
          }
          return (long) ids.size();
        });
  }

  @Override
  public long eraseShop(Shop shop) {
    return transactions.required(
        entityManager -> {
          Sql sql = Sql.on(entityManager);
          sql.update("delete from delivery_subject where shop_id = ?", shop.id());
          return (long) sql.update("delete from raw_delivery where shop_id = ?", shop.id());
        });
  }

  @Override
  public List<Map<String, String>> export(Shop shop, Set<VisitorId> people) {
    List<Long> ids = people.stream().map(VisitorId::value).toList();
    return transactions.required(
        entityManager ->
            Sql.on(entityManager)
                .list(
                    "select distinct d.id, d.topic, d.received_at from delivery_subject s"
                        + " join raw_delivery d on d.id = s.delivery_id"
                        + " where s.shop_id = ? and s.visitor_id in ("
                        + Sql.placeholders(ids.size())
                        + ") order by d.id",
                    row ->
                        Map.of(
                            "receivedAt", Sql.instant(row, "received_at").toString(),
                            "topic", row.getString("topic")),
                    Sql.parameters(ids, shop.id())));
  }

  /** What came later tells of later times, but for repeats, which are redacted as they come. */
  private static List<Long> receivedUntil(
      Sql sql, Shop shop, Set<VisitorId> people, Instant until) {
    List<@Nullable Object> parameters = new ArrayList<>(List.of(shop.id()));
    people.forEach(person -> parameters.add(person.value()));
    parameters.add(until);
    return sql.list(
        "select distinct d.id from delivery_subject s join raw_delivery d on d.id = s.delivery_id"
            + " where s.shop_id = ? and s.visitor_id in ("
            + Sql.placeholders(people.size())
            + ") and d.received_at <= ?",
        row -> row.getLong(1),
        parameters.toArray());
  }
}
