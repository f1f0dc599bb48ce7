/** Orders and refunds as facts that converge, in whatever order they arrive. */
@NullMarked
package org.kindred.core.order;

import org.jspecify.annotations.NullMarked;
