/**
 * Asks shops for what webhooks never told or lost: everything at first, and every night what has
 * changed and what is gone.
 */
@NullMarked
package org.kindred.core.reconcile;

import org.jspecify.annotations.NullMarked;
