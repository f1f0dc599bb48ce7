/** Tests of the shared values. */
@NullMarked
package org.kindred.spi.value;

import org.jspecify.annotations.NullMarked;
