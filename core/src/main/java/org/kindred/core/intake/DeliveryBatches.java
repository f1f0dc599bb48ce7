package org.kindred.core.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.List;
import org.kindred.core.background.Backoff;
import org.kindred.core.event.ShopEvents;
import org.kindred.core.identity.IdentityResolver;
import org.kindred.core.order.Orders;
import org.kindred.core.persistence.Transactions;
import org.kindred.core.shop.Shop;

/**
 * Applies many translated deliveries in one transaction, in which they are also marked. When
 * anything in it fails, halves are tried, until the one that fails stands alone: it is tried again
 * later, and parked in the end.
 */
@ApplicationScoped
public class DeliveryBatches {

  private static final System.Logger LOG = System.getLogger(DeliveryBatches.class.getName());

  private final Transactions transactions;
  private final ShopEvents events;
  private final IdentityResolver identities;
  private final Orders orders;
  private final IntakeSettings settings;
  private final Clock clock;

  @Inject
  public DeliveryBatches(
      Transactions transactions,
      ShopEvents events,
      IdentityResolver identities,
      Orders orders,
      IntakeSettings settings,
      Clock clock) {
    this.transactions = transactions;
    this.events = events;
    this.identities = identities;
    this.orders = orders;
    this.settings = settings;
    this.clock = clock;
  }

  /**
   * What became of a batch.
   *
   * @param locked whether this server was the one to work on the shop
   * @param incomplete how many the shop has to be asked about first
   * @param failed how many are to be tried again later
   */
  record Outcome(boolean locked, int incomplete, int failed) {

    static final Outcome ELSEWHERE = new Outcome(false, 0, 0);

    Outcome and(Outcome other) {
      return new Outcome(
          locked && other.locked, incomplete + other.incomplete, failed + other.failed);
    }
  }

  /** Works on those of the deliveries that are still pending. */
  Outcome process(Shop shop, TranslatedBatch batch) {
    long begin = clock.millis();
    long changes = identities.changes();
    try {
      Outcome outcome =
          transactions.requiresNew(entityManager -> apply(entityManager, shop, batch));
      LOG.log(
          System.Logger.Level.DEBUG,
          "Shop {0}: {1} deliveries in {2} ms",
          shop.key(),
          batch.ids().size(),
          clock.millis() - begin);
      return outcome;
    } catch (RuntimeException e) {
      return isolate(shop, batch, e);
    } finally {
      identities.refreshSince(changes);
    }
  }

  private Outcome apply(EntityManager entityManager, Shop shop, TranslatedBatch translated) {
    DeliveryRows table = new DeliveryRows(entityManager);
    if (!table.lock(shop)) {
      return Outcome.ELSEWHERE;
    }
    TranslatedBatch batch = translated.only(table.hold(translated.ids(), DeliveryState.PENDING));
    events.apply(shop, batch.events());
    NamedPeople people = NamedPeople.in(batch, shop, identities, orders);
    table.name(shop, people.byDelivery());
    table.applied(batch.understood());
    table.redact(people.toRedact());
    table.incomplete(batch.incomplete());
    batch.malformed().forEach(table::park);
    batch
        .defective()
        .forEach(
            (delivery, error) ->
                table.retryAt(
                    delivery.id(),
                    clock.instant().plus(Backoff.after(delivery.attempts())),
                    error));
    return new Outcome(true, batch.incomplete().size(), batch.defective().size());
  }

  private Outcome isolate(Shop shop, TranslatedBatch batch, RuntimeException failure) {
    List<Long> ids = batch.ids();
    if (ids.size() > 1) {
      int half = ids.size() / 2;
      return process(shop, batch.only(ids.subList(0, half)))
          .and(process(shop, batch.only(ids.subList(half, ids.size()))));
    }
    transactions.requiresNew(entityManager -> failed(entityManager, ids.get(0), failure));
    LOG.log(
        System.Logger.Level.WARNING,
        "Shop " + shop.key() + ": delivery " + ids.get(0) + " cannot be applied",
        failure);
    return new Outcome(true, 0, 1);
  }

  private boolean failed(EntityManager entityManager, long id, RuntimeException failure) {
    DeliveryRows table = new DeliveryRows(entityManager);
    table
        .find(id, DeliveryState.PENDING)
        .ifPresent(
            delivery -> {
              String error = "It could not be applied: " + failure.getClass().getSimpleName();
              if (delivery.attempts() + 1 >= settings.attempts) {
                table.park(id, error);
              } else {
                table.retryAt(id, clock.instant().plus(Backoff.after(delivery.attempts())), error);
              }
            });
    return true;
  }
}
