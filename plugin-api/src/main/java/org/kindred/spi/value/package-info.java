/** Identifiers, money and the other small values that events, catalogue and configuration share. */
@NullMarked
package org.kindred.spi.value;

import org.jspecify.annotations.NullMarked;
