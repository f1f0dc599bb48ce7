package org.kindred.core.intake;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How a shop's intake does.
 *
 * @param lastDeliveryAt when the newest delivery came, or null when none ever did
 * @param waiting accepted and not yet applied
 * @param lag how long the oldest of them has waited; zero when none waits
 * @param parked not understood or not applied
 * @param badSignatures refused since this server started
 */
public record ShopIntakeHealth(
    @Nullable Instant lastDeliveryAt,
    long waiting,
    Duration lag,
    long parked,
    long badSignatures) {}
