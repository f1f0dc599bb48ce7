/** The frame around every page, what pages put into it, and what guards all requests. */
@NullMarked
package org.kindred.demo.frame;

import org.jspecify.annotations.NullMarked;
