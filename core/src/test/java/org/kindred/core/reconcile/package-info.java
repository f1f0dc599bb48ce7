/** Shops that are asked for what webhooks lost. */
@NullMarked
package org.kindred.core.reconcile;

import org.jspecify.annotations.NullMarked;
