/**
 * Trains models: gathers a shop's interactions, products and links, lets the engine choose the best
 * model for them, and offers it for release.
 */
@NullMarked
package org.kindred.core.training;

import org.jspecify.annotations.NullMarked;
