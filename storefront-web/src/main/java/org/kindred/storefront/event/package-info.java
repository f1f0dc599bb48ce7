/** The door for beacons: what was seen, chosen and done in a browser. */
@NullMarked
package org.kindred.storefront.event;

import org.jspecify.annotations.NullMarked;
