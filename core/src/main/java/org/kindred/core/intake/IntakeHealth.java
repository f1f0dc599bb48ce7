package org.kindred.core.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.kindred.core.persistence.Sql;
import org.kindred.core.persistence.Transactions;
import org.kindred.core.shop.Shop;
import org.kindred.core.shop.ShopKey;
import org.kindred.core.shop.Shops;

/** How the intake of each shop does. Safe for several threads. */
@ApplicationScoped
public class IntakeHealth {

  private static final List<DeliveryState> WAITING =
      List.of(DeliveryState.PENDING, DeliveryState.INCOMPLETE);

  private final Shops shops;
  private final Transactions transactions;
  private final BadSignatures badSignatures;
  private final Clock clock;

  @Inject
  public IntakeHealth(
      Shops shops, Transactions transactions, BadSignatures badSignatures, Clock clock) {
    this.shops = shops;
    this.transactions = transactions;
    this.badSignatures = badSignatures;
    this.clock = clock;
  }

  /** The shop's figures now. */
  public ShopIntakeHealth of(ShopKey key) {
    Shop shop = shops.get(key);
    return transactions.required(entityManager -> read(new Counts(entityManager, shop), key));
  }

  /** How many deliveries of all shops are accepted and not yet applied. */
  public long pendingDeliveries() {
    List<Shop> all = shops.all();
    return transactions.required(
        entityManager ->
            all.stream().mapToLong(shop -> new Counts(entityManager, shop).waiting()).sum());
  }

  private ShopIntakeHealth read(Counts counts, ShopKey key) {
    Instant newest =
        Arrays.stream(DeliveryState.values())
            .map(state -> counts.receivedAt(state, "desc"))
            .flatMap(Optional::stream)
            .max(Instant::compareTo)
            .orElse(null);
    Optional<Instant> oldestWaiting =
        WAITING.stream()
            .map(state -> counts.receivedAt(state, "asc"))
            .flatMap(Optional::stream)
            .min(Instant::compareTo);
    return new ShopIntakeHealth(
        newest,
        counts.waiting(),
        oldestWaiting.map(this::since).orElse(Duration.ZERO),
        counts.number(DeliveryState.PARKED),
        badSignatures.of(key));
  }

  private Duration since(Instant then) {
    Duration passed = Duration.between(then, clock.instant());
    return passed.isNegative() ? Duration.ZERO : passed;
  }

  private record Counts(EntityManager entityManager, Shop shop) {

    long waiting() {
      return WAITING.stream().mapToLong(this::number).sum();
    }

    long number(DeliveryState state) {
      return Sql.on(entityManager)
          .number(
              "select count(*) from raw_delivery where shop_id = ? and state = ?",
              shop.id(),
              state);
    }

    Optional<Instant> receivedAt(DeliveryState state, String order) {
      return Sql.on(entityManager)
          .first(
              "select received_at from raw_delivery where shop_id = ? and state = ?"
                  + " order by shop_id "
                  + order
                  + ", state "
                  + order
                  + ", id "
                  + order
                  + " limit 1",
              row -> Sql.instant(row, "received_at"),
              shop.id(),
              state);
    }
  }
}
