/** Tests of the whole: a real server process, a real database, a real browser. */
@NullMarked
package org.kindred.system;

import org.jspecify.annotations.NullMarked;
