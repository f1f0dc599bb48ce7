/** The products of each shop, as its newest word has them. */
@NullMarked
package org.kindred.core.catalog;

import org.jspecify.annotations.NullMarked;
