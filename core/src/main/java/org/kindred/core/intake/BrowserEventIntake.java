package org.kindred.core.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.kindred.core.identity.IdentityResolver;
import org.kindred.core.interaction.InteractionLog;
import org.kindred.core.interaction.NewInteraction;
import org.kindred.core.persistence.EventKey;
import org.kindred.core.persistence.GroupCommit;
import org.kindred.core.persistence.Transactions;
import org.kindred.core.shop.Shop;
import org.kindred.core.shop.ShopKey;
import org.kindred.core.shop.ShopState;
import org.kindred.core.shop.Shops;
import org.kindred.core.shop.UnknownShopException;
import org.kindred.spi.value.Consent;
import org.kindred.spi.value.Shopper;
import org.kindred.spi.value.VisitorKey;

/** The door for what browsers report. Safe for several threads. */
@ApplicationScoped
public class BrowserEventIntake {

  private static final int GROUP = 256;

  /** A browser may have been away from the network; what is older has no date we could believe. */
  private static final Duration OLDEST = Duration.ofDays(30);

  private final Shops shops;
  private final InteractionLog interactions;
  private final IdentityResolver identities;
  private final Transactions transactions;
  private final Clock clock;
  private final GroupCommit<Report, Boolean> recording = new GroupCommit<>(GROUP, this::record);

  @Inject
  public BrowserEventIntake(
      Shops shops,
      InteractionLog interactions,
      IdentityResolver identities,
      Transactions transactions,
      Clock clock) {
    this.shops = shops;
    this.interactions = interactions;
    this.identities = identities;
    this.transactions = transactions;
    this.clock = clock;
  }

  /**
   * Records what consent allows, together with what comes at the same time, and returns once it is
   * committed. Repeats are harmless.
   *
   * @throws UnknownShopException when no connected shop has this key
   * @throws IntakeUnavailableException when it cannot be stored just now
   */
  public void accept(ShopKey key, BrowserEventBatch batch) {
    Shop shop = connected(key);
    if (Robots.isRobot(batch.userAgent())) {
      return;
    }
    try {
      if (batch.consent() == Consent.GRANTED && !batch.events().isEmpty()) {
        recording.submit(new Report(shop, interactions(batch)));
      } else if (batch.consent() == Consent.DENIED) {
        noteRefusal(shop, batch.visitor());
      }
    } catch (RuntimeException e) {
      throw new IntakeUnavailableException(e);
    }
  }

  private record Report(Shop shop, List<NewInteraction> interactions) {}

  private Shop connected(ShopKey key) {
    try {
      return shops
          .find(key)
          .filter(shop -> shop.state() == ShopState.CONNECTED)
          .orElseThrow(() -> new UnknownShopException(key));
    } catch (UnknownShopException e) {
      throw e;
    } catch (RuntimeException e) {
      throw new IntakeUnavailableException(e);
    }
  }

  /**
   * A known browser's refusal also holds for what the shop tells of it. A yes is not noted: it is
   * the shop's to tell that somebody has changed their mind.
   */
  private void noteRefusal(Shop shop, VisitorKey visitor) {
    Shopper browser = Shopper.of(visitor);
    if (identities.find(shop.key(), browser).isEmpty()) {
      return;
    }
    Instant now = clock.instant();
    identities.resolve(shop, List.of(browser)).values().stream()
        .filter(known -> known.mayRecord(now))
        .forEach(known -> identities.changeConsent(shop, visitor, Consent.DENIED, now));
  }

  private List<NewInteraction> interactions(BrowserEventBatch batch) {
    Instant now = clock.instant();
    return batch.events().stream().map(event -> interaction(batch.visitor(), event, now)).toList();
  }

  private static NewInteraction interaction(VisitorKey visitor, BrowserEvent event, Instant now) {
    return NewInteraction.builder(
            EventKey.of("browser", visitor.value(), event.id()),
            Shopper.of(visitor),
            event.type(),
            credible(event.occurredAt(), now),
            now)
        .product(event.productId())
        .quantity(event.quantity() == null ? 1 : event.quantity())
        .dwellMillis(event.dwellMillis())
        .position(event.position())
        .detail(event.query())
        .attributionToken(event.attributionToken())
        .build();
  }

  /** Nothing happens after we have heard of it, whatever the browser's clock says. */
  private static Instant credible(Instant occurredAt, Instant now) {
    Instant oldest = now.minus(OLDEST);
    if (occurredAt.isAfter(now)) {
      return now;
    }
    return occurredAt.isBefore(oldest) ? oldest : occurredAt;
  }

  private List<Boolean> record(List<Report> group) {
    Map<Shop, List<NewInteraction>> byShop = new LinkedHashMap<>();
    group.forEach(
        report ->
            byShop
                .computeIfAbsent(report.shop(), shop -> new ArrayList<>())
                .addAll(report.interactions()));
    transactions.requiresNew(
        entityManager -> {
          byShop.forEach(interactions::append);
          return true;
        });
    return group.stream().map(report -> true).toList();
  }
}
