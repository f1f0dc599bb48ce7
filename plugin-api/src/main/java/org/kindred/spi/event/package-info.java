/**
 * What happened in a shop, in one vocabulary for all platforms. Adapters make these events, the
 * host records them.
 */
@NullMarked
package org.kindred.spi.event;

import org.jspecify.annotations.NullMarked;
