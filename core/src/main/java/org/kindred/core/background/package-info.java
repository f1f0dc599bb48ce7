/** Threads of the application's own, for work that nobody waits for. */
@NullMarked
package org.kindred.core.background;

import org.jspecify.annotations.NullMarked;
