/** Serves the one script that a shop's pages include. */
@NullMarked
package org.kindred.storefront.widget;

import org.jspecify.annotations.NullMarked;
