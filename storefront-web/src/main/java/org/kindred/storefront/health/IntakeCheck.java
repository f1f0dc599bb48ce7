package org.kindred.storefront.health;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.kindred.core.intake.IntakeReadiness;

/** Tells the readiness of the intake; here and not in the core, whose beans every WAR reports. */
@Readiness
@ApplicationScoped
public class IntakeCheck implements HealthCheck {

  private final IntakeReadiness readiness;

  @Inject
  public IntakeCheck(IntakeReadiness readiness) {
    this.readiness = readiness;
  }

  @Override
  public HealthCheckResponse call() {
    IntakeReadiness.Standing now = readiness.now();
    return HealthCheckResponse.named("intake")
        .withData("pendingDeliveries", now.pendingDeliveries())
        .withData("databaseAvailable", now.databaseAvailable())
        .withData("shopProvisioned", now.shopProvisioned())
        .status(now.ready())
        .build();
  }
}
