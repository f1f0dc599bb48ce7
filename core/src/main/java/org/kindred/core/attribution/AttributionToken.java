package org.kindred.core.attribution;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.kindred.core.experiment.Arm;
import org.kindred.core.identity.VisitorId;
import org.kindred.core.recommendation.Strategy;
import org.kindred.spi.storefront.Placement;
import org.kindred.spi.value.ProductId;

/**
 * What a signed token says of a recommended item.
 *
 * @param slateId of the slate that it was in
 * @param position 1-based; 0 for the slate as a whole
 * @param modelVersion the model that chose, 0 when none did
 * @param product null for the slate as a whole
 * @param visitor whom it was made for, null when it suits anybody
 * @param issuedAt to the second
 */
public record AttributionToken(
    String slateId,
    int position,
    Strategy strategy,
    Placement placement,
    Arm arm,
    long modelVersion,
    @Nullable ProductId product,
    @Nullable VisitorId visitor,
    Instant issuedAt) {}
