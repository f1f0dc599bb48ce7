/**
 * How a platform pushes: authenticity, handshakes, idempotency, and the translation of a delivery
 * into events.
 */
@NullMarked
package org.kindred.spi.webhook;

import org.jspecify.annotations.NullMarked;
