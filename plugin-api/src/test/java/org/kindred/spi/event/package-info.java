/** Tests of what events refuse. */
@NullMarked
package org.kindred.spi.event;

import org.jspecify.annotations.NullMarked;
