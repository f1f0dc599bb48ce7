package org.kindred.core.interaction;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.kindred.core.identity.VisitorId;
import org.kindred.core.persistence.Sql;
import org.kindred.core.persistence.Transactions;
import org.kindred.core.privacy.PersonalDataHolder;
import org.kindred.core.shop.Shop;

/** The interactions as personal data. */
@ApplicationScoped
public class InteractionData implements PersonalDataHolder {

  private final Transactions transactions;

  @Inject
  public InteractionData(Transactions transactions) {
    this.transactions = transactions;
  }

  @Override
  public String name() {
    return "interactions";
  }

  @Override
  public long erase(Shop shop, Set<VisitorId> people, Instant until) {
    return transactions.required(
        entityManager -> new InteractionRows(entityManager, shop).deleteUntil(people, until));
  }

  @Override
  public long eraseShop(Shop shop) {
    return transactions.required(
        entityManager ->
            (long)
                Sql.on(entityManager)
                    .update("delete from interaction where shop_id = ?", shop.id()));
  }

  @Override
  public List<Map<String, String>> export(Shop shop, Set<VisitorId> people) {
    List<Long> ids = people.stream().map(VisitorId::value).toList();
    return transactions.required(
        entityManager ->
            Sql.on(entityManager)
                .list(
                    InteractionRows.SELECT
                        + " where i.shop_id = ? and i.visitor_id in ("
                        + Sql.placeholders(ids.size())
                        + ") order by i.occurred_at, i.id",
                    row -> readable(InteractionRows.read(row)),
                    Sql.parameters(ids, shop.id())));
  }

  private static Map<String, String> readable(Interaction interaction) {
    Map<String, String> row = new LinkedHashMap<>();
    row.put("occurredAt", interaction.occurredAt().toString());
    row.put("type", interaction.type().name());
    if (interaction.productId() != null) {
      row.put("productId", interaction.productId().value());
    }
    row.put("quantity", Integer.toString(interaction.quantity()));
    if (interaction.detail() != null) {
      row.put("detail", interaction.detail());
    }
    return row;
  }
}
