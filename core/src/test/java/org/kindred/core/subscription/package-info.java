/** Tests of asking shops for their events. */
@NullMarked
package org.kindred.core.subscription;

import org.jspecify.annotations.NullMarked;
