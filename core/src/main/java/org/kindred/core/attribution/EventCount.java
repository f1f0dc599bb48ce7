package org.kindred.core.attribution;

import java.time.Instant;
import org.kindred.core.interaction.InteractionType;
import org.kindred.core.recommendation.Strategy;
import org.kindred.spi.storefront.Placement;

/** How often something was done in a quarter of an hour: no time zone's day begins within one. */
record EventCount(
    Instant quarter, Placement placement, Strategy strategy, InteractionType type, long count) {}
