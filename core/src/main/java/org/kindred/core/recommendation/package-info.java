/**
 * Answers which products to show: from memory, with the active model or without, also while the
 * database is away.
 */
@NullMarked
package org.kindred.core.recommendation;

import org.jspecify.annotations.NullMarked;
