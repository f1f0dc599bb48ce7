package org.kindred.core.catalog;

import java.time.Instant;
import org.kindred.core.persistence.EventKey;
import org.kindred.spi.value.ProductId;

/**
 * A shop's word on how many of a product there are; {@code at} and {@code by} as in a description.
 */
public record StockLevel(ProductId id, int quantity, Instant at, EventKey by) {}
