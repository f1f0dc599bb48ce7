package org.kindred.core.social;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.kindred.core.persistence.EventKey;
import org.kindred.core.persistence.Sql;
import org.kindred.core.persistence.TimeOrderedIds;
import org.kindred.core.persistence.Transactions;
import org.kindred.core.shop.Shop;
import org.kindred.spi.event.GroupBuyChanged;

/** Group buys as the newest word has them. Safe for several threads. */
@ApplicationScoped
public class GroupBuys {

  private final Transactions transactions;

  @Inject
  public GroupBuys(Transactions transactions) {
    this.transactions = transactions;
  }

  /** Takes the word if it is new. */
  public void record(Shop shop, GroupBuyChanged word) {
    EventKey by = EventKey.of("event", word.eventId());
    transactions.run(
        entityManager -> {
          Sql sql = Sql.on(entityManager);
          int added =
              sql.update(
                  "insert ignore into group_buy (id, shop_id, group_buy_id, product_id,"
                      + " participants, required, closes_at, state, changed_at, changed_by)"
                      + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                  TimeOrderedIds.next(),
                  shop.id(),
                  word.groupBuyId().value(),
                  word.productId().value(),
                  word.participants(),
                  word.required(),
                  word.closesAt(),
                  word.state(),
                  word.occurredAt(),
                  by);
          if (added == 0) {
            replaceOlder(sql, shop, word, by);
          }
        });
  }

  private static void replaceOlder(Sql sql, Shop shop, GroupBuyChanged word, EventKey by) {
    sql.update(
        "update group_buy set product_id = ?, participants = ?, required = ?, closes_at = ?,"
            + " state = ?, changed_by = ?, changed_at = ? where shop_id = ? and group_buy_id = ?"
            + " and (changed_at < ? or (changed_at = ? and changed_by < ?))",
        word.productId().value(),
        word.participants(),
        word.required(),
        word.closesAt(),
        word.state(),
        by,
        word.occurredAt(),
        shop.id(),
        word.groupBuyId().value(),
        word.occurredAt(),
        word.occurredAt(),
        by);
  }
}
