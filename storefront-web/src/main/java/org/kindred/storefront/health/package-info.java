/** What load balancers and supervisors ask: whether the doors are open. */
@NullMarked
package org.kindred.storefront.health;

import org.jspecify.annotations.NullMarked;
