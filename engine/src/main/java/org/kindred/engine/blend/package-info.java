/**
 * Makes one list of what several candidate models say. {@code training} learns a {@link
 * org.kindred.engine.blend.Blend} here, {@code serving} applies it.
 */
@NullMarked
package org.kindred.engine.blend;

import org.jspecify.annotations.NullMarked;
