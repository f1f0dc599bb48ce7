package org.kindred.core.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import org.kindred.core.persistence.Sql;
import org.kindred.core.persistence.Transactions;
import org.kindred.core.shop.Shop;
import org.kindred.core.shop.ShopKey;
import org.kindred.core.shop.Shops;

/** Deliveries that wait for somebody to look at them. Safe for several threads. */
@ApplicationScoped
public class ParkedDeliveries {

  private static final String REPLAY =
      "update raw_delivery set state = ?, attempts = 0, due_at = ?, error = null"
          + " where shop_id = ? and state = ?";

  private final Shops shops;
  private final Transactions transactions;
  private final Clock clock;
  private final DeliveryProcessor processor;

  @Inject
  public ParkedDeliveries(
      Shops shops, Transactions transactions, Clock clock, DeliveryProcessor processor) {
    this.shops = shops;
    this.transactions = transactions;
    this.clock = clock;
    this.processor = processor;
  }

  /** The newest, newest first. */
  public List<ParkedDelivery> list(ShopKey shop, int limit) {
    return transactions.required(
        entityManager ->
            Sql.on(entityManager)
                .list(
                    "select id, topic, received_at, attempts, error, octet_length(body) as size"
                        + " from raw_delivery where shop_id = ? and state = ?"
                        + " order by id desc limit ?",
                    ParkedDeliveries::read,
                    shops.get(shop).id(),
                    DeliveryState.PARKED,
                    limit));
  }

  /**
   * The body as it was delivered, cut after that many bytes, read as UTF-8; empty when the delivery
   * is not parked any more.
   */
  public String body(ShopKey shop, long id, int limit) {
    return transactions.required(
        entityManager ->
            Sql.on(entityManager)
                .first(
                    "select body from raw_delivery where id = ? and shop_id = ? and state = ?",
                    row -> text(row.getBytes(1), limit),
                    id,
                    shops.get(shop).id(),
                    DeliveryState.PARKED)
                .orElse(""));
  }

  /** Gives the delivery another try; false when it is not parked any more. */
  public boolean replay(ShopKey shop, long id) {
    return replayed(shop, " and id = " + id) > 0;
  }

  /** Gives all of the shop's parked deliveries another try; how many there were. */
  public int replayAll(ShopKey shop) {
    return replayed(shop, "");
  }

  /** Drops the delivery for good; false when it is not parked any more. */
  public boolean discard(ShopKey shop, long id) {
    return transactions.required(
        entityManager ->
            Sql.on(entityManager)
                    .update(
                        "delete from raw_delivery where id = ? and shop_id = ? and state = ?",
                        id,
                        shops.get(shop).id(),
                        DeliveryState.PARKED)
                > 0);
  }

  private int replayed(ShopKey key, String condition) {
    Shop shop = shops.get(key);
    int count =
        transactions.requiresNew(
            entityManager ->
                Sql.on(entityManager)
                    .update(
                        REPLAY + condition,
                        DeliveryState.PENDING,
                        clock.instant(),
                        shop.id(),
                        DeliveryState.PARKED));
    processor.wake(shop);
    return count;
  }

  private static ParkedDelivery read(ResultSet row) throws SQLException {
    return new ParkedDelivery(
        row.getLong("id"),
        row.getString("topic"),
        Sql.instant(row, "received_at"),
        row.getInt("attempts"),
        row.getString("error"),
        row.getInt("size"));
  }

  private static String text(byte[] body, int limit) {
    return new String(body, 0, Math.min(body.length, limit), StandardCharsets.UTF_8);
  }
}
