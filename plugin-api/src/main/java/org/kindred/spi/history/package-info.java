/**
 * How the host asks for what happened, page by page: past orders for the first training, and what
 * webhooks lost.
 */
@NullMarked
package org.kindred.spi.history;

import org.jspecify.annotations.NullMarked;
