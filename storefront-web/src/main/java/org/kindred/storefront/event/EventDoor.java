package org.kindred.storefront.event;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CompletionStage;
import org.kindred.core.intake.BrowserEventBatch;
import org.kindred.core.intake.BrowserEventIntake;
import org.kindred.core.shop.ShopKey;
import org.kindred.storefront.door.ClientAddress;
import org.kindred.storefront.door.RateLimiter;
import org.kindred.storefront.problem.Problem;
import org.kindred.storefront.problem.RefusedRequestException;

/** Lets beacons in, as many as the limits allow. Safe for several threads. */
@ApplicationScoped
public class EventDoor {

  private final BrowserEventIntake intake;
  private final EventLimits limits;
  private final RateLimiter<String> addresses;
  private final RateLimiter<ShopKey> shops;

  @Inject
  public EventDoor(BrowserEventIntake intake, EventLimits limits, Clock clock) {
    this.intake = intake;
    this.limits = limits;
    this.addresses = new RateLimiter<>(limits.perSecondOfAddress, limits.burstOfAddress, clock);
    this.shops = new RateLimiter<>(limits.perSecondOfShop, limits.burstOfShop, clock);
  }

  /** The largest body in bytes. */
  public int maxBytes() {
    return limits.maxBytes;
  }

  /**
   * Counts a beacon.
   *
   * @throws RefusedRequestException with status 429 when the client or the shop sends too many
   */
  public void enter(ShopKey shop, String remoteAddress) {
    Duration wait = addresses.take(ClientAddress.of(remoteAddress));
    if (wait.isZero()) {
      wait = shops.take(shop);
    }
    if (!wait.isZero()) {
      throw new RefusedRequestException(Problem.tooOften(wait));
    }
  }

  /** Records the events; completes once they are committed. */
  public CompletionStage<Void> record(ShopKey shop, BrowserEventBatch batch) {
    return intake.accept(shop, batch);
  }
}
