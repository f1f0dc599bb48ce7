/** Shops that the settings name. */
@NullMarked
package org.kindred.core.adapter;

import org.jspecify.annotations.NullMarked;
