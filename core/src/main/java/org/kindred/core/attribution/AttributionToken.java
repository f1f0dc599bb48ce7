package org.kindred.core.attribution;

import org.jspecify.annotations.Nullable;
import org.kindred.core.recommendation.SlateStamp;
import org.kindred.spi.value.ProductId;

/**
 * What a signed token says of a recommended item.
 *
 * @param slate that it was in
 * @param position 1-based; 0 for the slate as a whole
 * @param product null for the slate as a whole
 */
public record AttributionToken(SlateStamp slate, int position, @Nullable ProductId product) {}
