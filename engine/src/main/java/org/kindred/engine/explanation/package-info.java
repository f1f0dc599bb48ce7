/**
 * Says why an item is recommended by taking away what the user did and scoring again, so that what
 * is said is true of the model. Used by {@code serving}.
 */
@NullMarked
package org.kindred.engine.explanation;

import org.jspecify.annotations.NullMarked;
