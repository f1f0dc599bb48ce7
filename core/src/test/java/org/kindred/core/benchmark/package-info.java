/** Programs that measure; run by hand, not by the tests. */
@NullMarked
package org.kindred.core.benchmark;

import org.jspecify.annotations.NullMarked;
