/** Tests of what adapters share. */
@NullMarked
package org.kindred.adapter.support;

import org.jspecify.annotations.NullMarked;
