/** Tests of the open event format. */
@NullMarked
package org.kindred.adapter.openevents;

import org.jspecify.annotations.NullMarked;
