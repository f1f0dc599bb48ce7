/** The application's beans, wired over a database of one test's own. */
@NullMarked
package org.kindred.core.testing;

import org.jspecify.annotations.NullMarked;
