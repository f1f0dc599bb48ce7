/** How recommendations get onto the pages of a shop, and products into its carts. */
@NullMarked
package org.kindred.spi.storefront;

import org.jspecify.annotations.NullMarked;
