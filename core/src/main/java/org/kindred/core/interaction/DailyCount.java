package org.kindred.core.interaction;

import java.time.LocalDate;
import org.kindred.spi.value.ProductId;

/** How often something was done with a product on one day, by UTC. */
public record DailyCount(ProductId productId, InteractionType type, LocalDate day, long count) {}
