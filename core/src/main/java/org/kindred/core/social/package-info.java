/** Who follows whom, who shared what, and which group buys are open. */
@NullMarked
package org.kindred.core.social;

import org.jspecify.annotations.NullMarked;
