/** The products as they are now, and the pages to find and look at them. */
@NullMarked
package org.kindred.demo.browsing;

import org.jspecify.annotations.NullMarked;
