package org.kindred.core.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;
import org.kindred.core.adapter.ShopProvisioning;

/**
 * Ready once the database was reached for the first time and the provisioned shop is connected.
 * Stays ready while the database is away later: recommendations go on from memory, and the doors
 * say themselves that they take nothing.
 */
@Readiness
@ApplicationScoped
public class IntakeReadiness implements HealthCheck {

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

  @Override
  public HealthCheckResponse call() {
    HealthCheckResponseBuilder response = HealthCheckResponse.named("intake");
    boolean reachable = count();
    return response
        .withData("pendingDeliveries", lastPending)
        .withData("databaseAvailable", reachable)
        .status(processor.hasStarted() && provisioning.isDone())
        .build();
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
