package org.kindred.core.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.kindred.core.adapter.ShopProvisioning;

/**
 * Ready once the database was reached for the first time and the provisioned shop is connected.
 * Stays ready while the database is away later: recommendations go on from memory, and the doors
 * say themselves that they take nothing. Safe for several threads.
 */
@ApplicationScoped
public class IntakeReadiness {

  private final IntakeHealth health;
  private final DeliveryProcessor processor;
  private final ShopProvisioning provisioning;
  private volatile long lastPending;

  @Inject
  public IntakeReadiness(
      IntakeHealth health, DeliveryProcessor processor, ShopProvisioning provisioning) {
    this.health = health;
    this.processor = processor;
    this.provisioning = provisioning;
  }

  /**
   * How things stand.
   *
   * @param pendingDeliveries accepted and not yet applied, when the database last answered
   * @param databaseAvailable whether it answers now
   * @param shopProvisioned whether the shop that the settings name is connected, if they name one
   */
  public record Standing(
      boolean ready, long pendingDeliveries, boolean databaseAvailable, boolean shopProvisioned) {}

  /** Asks the database. */
  public Standing now() {
    boolean reachable = count();
    boolean provisioned = provisioning.isDone();
    return new Standing(processor.hasStarted() && provisioned, lastPending, reachable, provisioned);
  }

  private boolean count() {
    try {
      lastPending = health.pendingDeliveries();
      return true;
    } catch (RuntimeException e) {
      return false;
    }
  }
}
