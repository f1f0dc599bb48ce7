package org.kindred.core.intake;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What is taken, and how long it is kept. */
@Dependent
final class IntakeSettings {

  /**
   * What a batch changes is to fit into what the embedded database holds back before it writes, or
   * else pages are written several times.
   */
  private static final int EMBEDDED_BATCH = 150;

  /** Elsewhere a batch costs some twenty round trips and a wait for the disk. */
  private static final int BATCH = 500;

  final int bodyLimit;
  final Duration retention;
  final int attempts;
  private final int batch;

  /**
   * @param bodyLimit {@code kindred.intake.body-limit}: the largest body of a delivery in bytes,
   *     1,024 to 14,000,000 (what a MySQL server takes in one packet by default); default 5,242,880
   * @param retention {@code kindred.intake.retention}: how long a delivery is kept after it came,
   *     applied or parked, at least a day; default 30 days
   * @param batch {@code kindred.intake.batch}: how many deliveries are applied in one transaction
   *     at most, 1 to 5,000; default 0: what is best for the database
   * @param attempts {@code kindred.intake.attempts}: how often a delivery that fails for no known
   *     reason is tried before it is parked, 1 to 20; default 5
   */
  @Inject
  IntakeSettings(
      @ConfigProperty(name = "kindred.intake.body-limit", defaultValue = "5242880") int bodyLimit,
      @ConfigProperty(name = "kindred.intake.retention", defaultValue = "P30D") Duration retention,
      @ConfigProperty(name = "kindred.intake.batch", defaultValue = "0") int batch,
      @ConfigProperty(name = "kindred.intake.attempts", defaultValue = "5") int attempts) {
    this.bodyLimit = within("kindred.intake.body-limit", bodyLimit, 1_024, 14_000_000);
    this.batch = within("kindred.intake.batch", batch, 0, 5_000);
    this.attempts = within("kindred.intake.attempts", attempts, 1, 20);
    if (retention.compareTo(Duration.ofDays(1)) < 0) {
      throw new IllegalArgumentException(
          "kindred.intake.retention must be at least P1D, got " + retention);
    }
    this.retention = retention;
  }

  /** How many deliveries are applied in one transaction at most. */
  int batch(boolean onEmbeddedDatabase) {
    if (batch > 0) {
      return batch;
    }
    return onEmbeddedDatabase ? EMBEDDED_BATCH : BATCH;
  }

  private static int within(String name, int value, int least, int most) {
    if (value < least || value > most) {
      throw new IllegalArgumentException(
          name + " must be " + least + " to " + most + ", got " + value);
    }
    return value;
  }
}
