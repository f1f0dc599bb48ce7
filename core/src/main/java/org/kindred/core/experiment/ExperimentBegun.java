package org.kindred.core.experiment;

import org.kindred.core.shop.Shop;

/** CDI event, fired once the shop's visitors are divided anew. */
public record ExperimentBegun(Shop shop) {}
