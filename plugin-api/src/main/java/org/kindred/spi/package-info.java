/**
 * The SPI that connects a shop platform: what an adapter implements and what the host hands it. An
 * adapter is a {@link org.kindred.spi.ShopAdapterFactory} found through {@link
 * java.util.ServiceLoader}; everything else is reached from there.
 */
@NullMarked
package org.kindred.spi;

import org.jspecify.annotations.NullMarked;
