/**
 * Asks shops to send their events here: when they are connected or changed, when staff want it, and
 * when what they sent has stopped.
 */
@NullMarked
package org.kindred.core.subscription;

import org.jspecify.annotations.NullMarked;
