package org.kindred.core.reconcile;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalTime;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** When shops are asked, and how far back. */
@Dependent
final class ReconcileSettings {

  final LocalTime dailyAt;
  final Duration history;
  final Duration overlap;

  /**
   * @param dailyAt {@code kindred.reconcile.daily-at}: when to ask each night, in the shop's time
   *     zone; default 02:15, before the daily training
   * @param history {@code kindred.reconcile.history}: how far back past orders are asked for when a
   *     shop is connected; default 730 days
   * @param overlap {@code kindred.reconcile.overlap}: how much of the time before the last asking
   *     is asked for again, since shops are late and clocks differ; default 6 hours
   */
  @Inject
  ReconcileSettings(
      @ConfigProperty(name = "kindred.reconcile.daily-at", defaultValue = "02:15")
          LocalTime dailyAt,
      @ConfigProperty(name = "kindred.reconcile.history", defaultValue = "P730D") Duration history,
      @ConfigProperty(name = "kindred.reconcile.overlap", defaultValue = "PT6H") Duration overlap) {
    this.dailyAt = dailyAt;
    this.history = positive("kindred.reconcile.history", history);
    this.overlap = positive("kindred.reconcile.overlap", overlap);
  }

  private static Duration positive(String name, Duration value) {
    if (value.isNegative()) {
      throw new IllegalArgumentException(name + " must not be negative, got " + value);
    }
    return value;
  }
}
