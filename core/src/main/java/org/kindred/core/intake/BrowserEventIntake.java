package org.kindred.core.intake;

import static java.util.concurrent.CompletableFuture.failedStage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;
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

  private static final GroupCommit.Groups GROUPS = new GroupCommit.Groups(2, 512);

  /** In events. */
  private static final long ROOM = 50_000;

  private static final CompletionStage<Void> NOTHING_TO_DO = CompletableFuture.allOf();

  /** A browser may have been away from the network; what is older has no date we could believe. */
  private static final Duration OLDEST = Duration.ofDays(30);

  private static final int MOMENT_IN_NANOS = 100_000_000;

  private final Shops shops;
  private final InteractionLog interactions;
  private final IdentityResolver identities;
  private final Transactions transactions;
  private final Clock clock;
  private final GroupCommit<Report, Boolean> recording;

  @Inject
  public BrowserEventIntake(
      Shops shops,
      InteractionLog interactions,
      IdentityResolver identities,
      Transactions transactions,
      Clock clock,
      IntakeExecutor executor) {
    this.shops = shops;
    this.interactions = interactions;
    this.identities = identities;
    this.transactions = transactions;
    this.clock = clock;
    this.recording =
        new GroupCommit<>(
            executor,
            new GroupCommit.Room<>(ROOM, report -> 1 + report.interactions().size()),
            GROUPS,
            this::record);
  }

  /**
   * Records what consent allows, together with what comes at the same time; completes once it is
   * committed. Repeats are harmless. Fails with {@link UnknownShopException} when no connected shop
   * has this key, and with {@link IntakeUnavailableException} when it cannot be stored just now.
   */
  public CompletionStage<Void> accept(ShopKey key, BrowserEventBatch batch) {
    try {
      Shop shop = connected(key);
      if (Robots.isRobot(batch.userAgent()) || saysNothing(batch)) {
        return NOTHING_TO_DO;
      }
      return recording
          .submit(report(shop, batch))
          .handle(
              (recorded, failure) -> {
                if (failure != null) {
                  throw new IntakeUnavailableException(failure);
                }
                return recorded;
              })
          .thenAccept(recorded -> {});
    } catch (RuntimeException e) {
      return failedStage(e);
    }
  }

  private static boolean saysNothing(BrowserEventBatch batch) {
    return switch (batch.consent()) {
      case GRANTED -> batch.events().isEmpty();
      case DENIED -> false;
      case UNKNOWN -> true;
    };
  }

  private Report report(Shop shop, BrowserEventBatch batch) {
    return batch.consent() == Consent.GRANTED
        ? new Report(shop, batch.visitor(), interactions(batch))
        : new Report(shop, batch.visitor(), List.of());
  }

  /** What one browser said; without interactions, that it refuses. */
  private record Report(Shop shop, VisitorKey visitor, List<NewInteraction> interactions) {

    boolean isRefusal() {
      return interactions.isEmpty();
    }
  }

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
            key(visitor, event),
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

  /**
   * What happens at the same time is written at the same time: its keys are to lie on the same
   * pages of the index.
   */
  private static EventKey key(VisitorKey visitor, BrowserEvent event) {
    Instant occurredAt = event.occurredAt();
    String moment =
        occurredAt == null
            ? ""
            : occurredAt.getEpochSecond() + "." + occurredAt.getNano() / MOMENT_IN_NANOS;
    return EventKey.clustered("browser " + moment, visitor.value(), event.id());
  }

  /** Nothing happens after we have heard of it, whatever the browser's clock says. */
  private static Instant credible(@Nullable Instant occurredAt, Instant now) {
    Instant oldest = now.minus(OLDEST);
    if (occurredAt == null || occurredAt.isAfter(now)) {
      return now;
    }
    return occurredAt.isBefore(oldest) ? oldest : occurredAt;
  }

  private List<Boolean> record(List<Report> group) {
    Map<Shop, List<NewInteraction>> byShop = new LinkedHashMap<>();
    for (Report report : group) {
      if (!report.isRefusal()) {
        byShop
            .computeIfAbsent(report.shop(), shop -> new ArrayList<>())
            .addAll(report.interactions());
      }
    }
    transactions.requiresNew(
        entityManager -> {
          byShop.forEach(interactions::append);
          return true;
        });
    group.stream()
        .filter(Report::isRefusal)
        .forEach(report -> noteRefusal(report.shop(), report.visitor()));
    return Collections.nCopies(group.size(), true);
  }
}
