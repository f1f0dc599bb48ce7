package org.kindred.core.attribution;

import org.kindred.spi.value.ProductId;

/** From shown to bought, of one product. */
public record ProductFunnel(ProductId product, Funnel funnel) {}
