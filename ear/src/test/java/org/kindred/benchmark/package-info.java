/**
 * Programs that measure the assembled server; run by hand, not by the tests. How is in {@code
 * docs/benchmarks.md}.
 */
@NullMarked
package org.kindred.benchmark;

import org.jspecify.annotations.NullMarked;
