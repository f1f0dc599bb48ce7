/** The first visit: the one-time token makes the first account. */
@NullMarked
package org.kindred.admin.setup;

import org.jspecify.annotations.NullMarked;
