/** Products as a shopper sees them, and how the host pulls a whole catalogue page by page. */
@NullMarked
package org.kindred.spi.catalog;

import org.jspecify.annotations.NullMarked;
