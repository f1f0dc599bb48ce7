/** What people did, one row per act, whatever way and however often it was reported. */
@NullMarked
package org.kindred.core.interaction;

import org.jspecify.annotations.NullMarked;
