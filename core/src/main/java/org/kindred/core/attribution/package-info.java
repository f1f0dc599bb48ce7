/**
 * Joins what was shown, chosen and bought: signed tokens on every recommended item, sales credited
 * to them, refunds taken off again, and the reports on it all.
 */
@NullMarked
package org.kindred.core.attribution;

import org.jspecify.annotations.NullMarked;
