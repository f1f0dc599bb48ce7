package org.kindred.core.recommendation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.kindred.core.experiment.Arm;
import org.kindred.core.identity.VisitorId;
import org.kindred.spi.storefront.Placement;

/**
 * What is signed of a slate.
 *
 * @param modelVersion the model that chose, 0 when none did
 * @param visitor whom it was made for, null when it suits anybody
 */
public record SlateStamp(
    String slateId,
    Strategy strategy,
    Placement placement,
    Arm arm,
    long modelVersion,
    @Nullable VisitorId visitor,
    Instant issuedAt) {}
