package org.kindred.core.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.kindred.core.persistence.Sql;
import org.kindred.core.persistence.Transactions;
import org.kindred.core.shop.Shop;
import org.kindred.core.shop.ShopKey;
import org.kindred.core.shop.Shops;

/**
 * When shops last sent something, topic by topic, and how often they usually do. Looks at a shop's
 * newest deliveries only, so that it costs the same for every shop: a rare topic of a busy one may
 * not be among them. Safe for several threads.
 */
@ApplicationScoped
public class DeliveryRhythms {

  /** Of each state; some milliseconds of reading. */
  private static final int NEWEST = 2_000;

  private final Shops shops;
  private final Transactions transactions;

  @Inject
  public DeliveryRhythms(Shops shops, Transactions transactions) {
    this.shops = shops;
    this.transactions = transactions;
  }

  /** One for each topic among the newest deliveries, the latest first. */
  public List<TopicRhythm> of(ShopKey key) {
    Shop shop = shops.get(key);
    Map<String, List<Instant>> times = new TreeMap<>();
    for (DeliveryState state : DeliveryState.values()) {
      newest(shop, state)
          .forEach(
              delivery ->
                  times
                      .computeIfAbsent(delivery.getKey(), topic -> new ArrayList<>())
                      .add(delivery.getValue()));
    }
    return times.entrySet().stream()
        .map(topic -> TopicRhythm.of(topic.getKey(), topic.getValue()))
        .sorted(Comparator.comparing(TopicRhythm::lastAt).reversed())
        .toList();
  }

  private List<Map.Entry<String, Instant>> newest(Shop shop, DeliveryState state) {
    return transactions.required(
        entityManager ->
            Sql.on(entityManager)
                .list(
                    "select topic, received_at from raw_delivery where shop_id = ? and state = ?"
                        + " order by shop_id desc, state desc, id desc limit ?",
                    row -> Map.entry(row.getString("topic"), Sql.instant(row, "received_at")),
                    shop.id(),
                    state,
                    NEWEST));
  }
}
