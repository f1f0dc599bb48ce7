/**
 * The door for what shops and browsers report: stored and committed first, then translated and
 * applied.
 */
@NullMarked
package org.kindred.core.intake;

import org.jspecify.annotations.NullMarked;
