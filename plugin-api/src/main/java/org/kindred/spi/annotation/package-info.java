/** Marks that say which types may still change and which only the host implements. */
@NullMarked
package org.kindred.spi.annotation;

import org.jspecify.annotations.NullMarked;
