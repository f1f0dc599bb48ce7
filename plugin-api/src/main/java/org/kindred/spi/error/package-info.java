/** The three ways in which an adapter may fail, one per reaction of the host. */
@NullMarked
package org.kindred.spi.error;

import org.jspecify.annotations.NullMarked;
