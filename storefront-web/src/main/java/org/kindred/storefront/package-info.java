/** The public doors of a shop, under {@code /kindred/api/v1}. */
@NullMarked
package org.kindred.storefront;

import org.jspecify.annotations.NullMarked;
