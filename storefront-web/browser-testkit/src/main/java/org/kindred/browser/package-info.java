/** The real browser that tests drive: found, started and closed in one place. */
@NullMarked
package org.kindred.browser;

import org.jspecify.annotations.NullMarked;
