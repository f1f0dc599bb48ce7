/** Tests of signatures, deliveries and keys. */
@NullMarked
package org.kindred.spi.webhook;

import org.jspecify.annotations.NullMarked;
