/** Nothing about an erased person or shop is left, whichever table holds it. */
@NullMarked
package org.kindred.core.privacy;

import org.jspecify.annotations.NullMarked;
