/** Numbers for the operator, at {@code /metrics}: counted from what the features announce. */
@NullMarked
package org.kindred.core.metrics;

import org.jspecify.annotations.NullMarked;
